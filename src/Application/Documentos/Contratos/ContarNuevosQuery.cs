using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Cuántos documentos nuevos tiene quien mira en cada expediente: de los últimos quince días y sin abrir. Sin ninguno, no figura.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ContarNuevosQuery(IReadOnlyCollection<Guid> ExpedienteIds) : IQuery<IReadOnlyDictionary<Guid, int>>;

internal sealed class ContarNuevosHandler(ILecturaDirecta lectura, Mirador mirador, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<ContarNuevosQuery, IReadOnlyDictionary<Guid, int>>
{
    public async Task<IReadOnlyDictionary<Guid, int>> Handle(ContarNuevosQuery request, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo || request.ExpedienteIds.Count == 0 || !usuario.Tiene(Permiso.VerDocumentos)) return new Dictionary<Guid, int>();

        var nuevos = new HashSet<(Guid Expediente, Guid Documento)>();
        foreach (var punto in mirador.PuntosDeVista)
            nuevos.UnionWith(await lectura.LeerAsync($"""
                SELECT h."ExpedienteId", h."DocumentoId" FROM "HechosDocumento" h
                WHERE {Mirador.EnSql(punto)} AND h."ExpedienteId" IN ({Sentencia.Lista(request.ExpedienteIds)}) AND h."Fecha" >= {Novedades.Desde(reloj)}
                  AND NOT EXISTS (SELECT 1 FROM "Descargas" d WHERE d."DespachoId" = h."DespachoId" AND d."UsuarioId" = {usuario.Identidad.UsuarioId ?? Guid.Empty} AND d."DocumentoId" = h."DocumentoId")
                """, f => (f.Id(0), f.Id(1)), cancellationToken));

        return nuevos.GroupBy(n => n.Expediente).ToDictionary(g => g.Key, g => g.Count());
    }
}
