namespace ElGestorPortal.Application.Acceso;

/// <summary>Quita una llave de acceso propia. La de otra persona no existe para quien lo pide.</summary>
[Requiere(Permiso.Propio)]
public sealed record QuitarLlaveCommand(string LlaveId) : ICommand, IAuditable
{
    public string? Objeto => LlaveId.Length > 100 ? LlaveId[..100] : LlaveId;
}

internal sealed class QuitarLlaveHandler(IUsuarioActual actual, ILlavesDeAcceso llaves) : IRequestHandler<QuitarLlaveCommand, Unit>
{
    public async Task<Unit> Handle(QuitarLlaveCommand request, CancellationToken cancellationToken) =>
        await llaves.QuitarAsync(actual.Identidad.UsuarioId!.Value, request.LlaveId) ? Unit.Value : throw new NotFoundException();
}
