namespace ElGestorPortal.Application.Proteccion;

/// <summary>La persona deja de estar anotada. En serie con el puente.</summary>
[Requiere(Permiso.Administrar), EnSerie]
internal sealed record QuitarProteccionCommand(Guid PersonaId, string Motivo) : ICommand, IAuditable
{
    /// <summary>El formulario pide que no lleve nombres ni NIF.</summary>
    public string? Objeto => Motivo;
}

internal sealed class QuitarProteccionHandler(IPortalDb db) : IRequestHandler<QuitarProteccionCommand, Unit>
{
    public async Task<Unit> Handle(QuitarProteccionCommand request, CancellationToken cancellationToken)
    {
        db.PersonasProtegidas.Remove(await db.PersonasProtegidas.SingleOrDefaultAsync(p => p.Id == request.PersonaId, cancellationToken) ?? throw new NotFoundException());
        return Unit.Value;
    }
}
