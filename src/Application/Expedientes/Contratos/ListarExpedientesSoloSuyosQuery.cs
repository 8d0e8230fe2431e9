namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Los expedientes en los que ese NIF es el único interviniente: todo lo que cuelga de ellos es suyo.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarExpedientesSoloSuyosQuery(string Nif) : IQuery<IReadOnlyList<Guid>>;

internal sealed class ListarExpedientesSoloSuyosHandler(IPortalDb db) : IRequestHandler<ListarExpedientesSoloSuyosQuery, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(ListarExpedientesSoloSuyosQuery request, CancellationToken cancellationToken) =>
        await db.IntervinientesIndexados.Where(i => i.Nif == request.Nif && i.Solo).Select(i => i.ExpedienteId).ToListAsync(cancellationToken);
}
