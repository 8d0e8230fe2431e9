namespace ElGestorPortal.Application.Calculadora;

/// <summary>Quita la versión de la lista; sus filas se quitan después, a trozos.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular), EnSerie]
internal sealed record BorrarBorradorCommand(Guid Id) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class BorrarBorradorHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<BorrarBorradorCommand, Unit>
{
    public async Task<Unit> Handle(BorrarBorradorCommand request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        if (await db.BorradorAsync(usuario, request.Id, cancellationToken) is null) throw new ConflictoException("no-es-un-borrador", "Solo se descarta una versión que cargó su despacho y que nunca se ha activado.");

        db.VersionesOficiales.Remove(version);
        return Unit.Value;
    }
}
