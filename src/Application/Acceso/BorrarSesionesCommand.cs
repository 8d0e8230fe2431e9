namespace ElGestorPortal.Application.Acceso;

/// <summary>Una tanda, en una transacción corta.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record BorrarSesionesCommand(IReadOnlyList<Guid> Sesiones, IReadOnlyList<Guid> Enlaces) : ICommand, IAuditable
{
    public string? Objeto => $"{Sesiones.Count} sesiones y {Enlaces.Count} enlaces";
}

internal sealed class BorrarSesionesHandler(IPortalDb db) : IRequestHandler<BorrarSesionesCommand, Unit>
{
    public async Task<Unit> Handle(BorrarSesionesCommand request, CancellationToken cancellationToken)
    {
        await db.Sesiones.Where(s => request.Sesiones.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Enlaces.Where(e => request.Enlaces.Contains(e.Id)).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
