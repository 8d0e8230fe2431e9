using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Cuántos documentos nuevos tiene quien mira en cada expediente: de los últimos quince días y sin abrir. Sin ninguno, no figura.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ContarNuevosQuery(IReadOnlyCollection<Guid> ExpedienteIds) : IQuery<IReadOnlyDictionary<Guid, int>>;

internal sealed class ContarNuevosHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<ContarNuevosQuery, IReadOnlyDictionary<Guid, int>>
{
    public async Task<IReadOnlyDictionary<Guid, int>> Handle(ContarNuevosQuery request, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo || request.ExpedienteIds.Count == 0 || !usuario.Tiene(Permiso.VerDocumentos)) return new Dictionary<Guid, int>();

        var desde = Novedades.Desde(reloj);
        var descargas = db.Descargas.AsQueryable();
        var yo = usuario.Identidad.UsuarioId;
        var nuevos = new HashSet<(Guid Expediente, Guid Documento)>();
        foreach (var punto in mirador.PuntosDeVista)
        {
            var hechos = mirador.Documentos(punto).Where(h => request.ExpedienteIds.Contains(h.ExpedienteId) && h.Fecha >= desde)
                .Where(h => !descargas.Any(d => d.UsuarioId == yo && d.DocumentoId == h.DocumentoId));
            foreach (var h in await hechos.Select(h => new { h.ExpedienteId, h.DocumentoId }).ToListAsync(cancellationToken))
                nuevos.Add((h.ExpedienteId, h.DocumentoId));
        }

        return nuevos.GroupBy(n => n.Expediente).ToDictionary(g => g.Key, g => g.Count());
    }
}
