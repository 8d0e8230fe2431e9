namespace ElGestorPortal.Application.Expedientes;

/// <summary>Quita un filtro guardado propio.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record QuitarFiltroCommand(Guid Id) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class QuitarFiltroHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<QuitarFiltroCommand, Unit>
{
    public async Task<Unit> Handle(QuitarFiltroCommand request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad.UsuarioId;
        db.FiltrosGuardados.Remove(await db.FiltrosGuardados.SingleOrDefaultAsync(f => f.Id == request.Id && f.UsuarioId == yo, cancellationToken) ?? throw new NotFoundException());
        return Unit.Value;
    }
}
