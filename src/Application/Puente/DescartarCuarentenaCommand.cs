namespace ElGestorPortal.Application.Puente;

/// <summary>La oficina decide que lo apartado por ese motivo no se aplique.</summary>
/// <param name="Codigo">Todos los de ese motivo; o</param>
/// <param name="Id">solo ese.</param>
[Requiere(Permiso.Administrar)]
public sealed record DescartarCuarentenaCommand(string? Codigo, Guid? Id = null) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id?.ToString() ?? Codigo ?? "";
}

internal sealed class DescartarCuarentenaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<DescartarCuarentenaCommand, Unit>
{
    public async Task<Unit> Handle(DescartarCuarentenaCommand request, CancellationToken cancellationToken)
    {
        foreach (var apartado in await db.Cuarentenas.Where(c => c.Resuelta == null && (request.Id == null ? c.Codigo == request.Codigo : c.Id == request.Id)).ToListAsync(cancellationToken))
            apartado.Resolver(reloj.Ahora());

        return Unit.Value;
    }
}
