using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Los expedientes en los que quien mira tiene documentos de los últimos quince días sin abrir.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarExpedientesConNuevosQuery : IQuery<IReadOnlyCollection<Guid>>;

internal sealed class ListarExpedientesConNuevosHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<ListarExpedientesConNuevosQuery, IReadOnlyCollection<Guid>>
{
    public async Task<IReadOnlyCollection<Guid>> Handle(ListarExpedientesConNuevosQuery request, CancellationToken cancellationToken)
    {
        var ids = new HashSet<Guid>();
        if (!usuario.Tiene(Permiso.VerDocumentos)) return ids;

        foreach (var punto in mirador.PuntosDeVista)
            ids.UnionWith(await Novedades.De(mirador.Documentos(punto), db, usuario.Identidad.UsuarioId, reloj).Select(h => h.ExpedienteId).Distinct().ToListAsync(cancellationToken));

        return ids;
    }
}
