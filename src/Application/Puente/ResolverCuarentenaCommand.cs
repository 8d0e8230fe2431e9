namespace ElGestorPortal.Application.Puente;

/// <summary>Da por resueltos unos elementos en cuarentena: ya se aplicaron, o la oficina decide que no se apliquen.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ResolverCuarentenaCommand(IReadOnlyList<Guid> Ids) : ICommand, IAuditable
{
    string IAuditable.Objeto => $"{Ids.Count} elementos";
}

internal sealed class ResolverCuarentenaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ResolverCuarentenaCommand, Unit>
{
    public async Task<Unit> Handle(ResolverCuarentenaCommand request, CancellationToken cancellationToken)
    {
        foreach (var apartado in await db.Cuarentenas.Where(c => request.Ids.Contains(c.Id)).ToListAsync(cancellationToken)) apartado.Resolver(reloj.Ahora());
        return Unit.Value;
    }
}
