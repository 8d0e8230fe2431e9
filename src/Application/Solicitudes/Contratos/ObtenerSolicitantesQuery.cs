namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>El NIF de quien presentó cada una de esas solicitudes.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerSolicitantesQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class ObtenerSolicitantesHandler(IPortalDb db) : IRequestHandler<ObtenerSolicitantesQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(ObtenerSolicitantesQuery request, CancellationToken cancellationToken)
    {
        var ids = request.Ids.ToHashSet();
        return await db.SolicitudesConBloqueadas.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.SolicitanteNif, cancellationToken);
    }
}
