namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Recibe los bytes de un documento por su SHA-256. Devuelve false si ya estaban: no se guarda nada.</summary>
[Requiere(Permiso.Puente), TransaccionPropia]
public sealed record RecibirContenidoCommand(string Sha256, Stream Contenido, long Maximo) : ICommand<bool>;

internal sealed class RecibirContenidoValidator : AbstractValidator<RecibirContenidoCommand>
{
    public RecibirContenidoValidator() =>
        RuleFor(c => c.Sha256).Matches("^[0-9a-f]{64}$").WithMessage("La huella son 64 cifras hexadecimales en minúscula.");
}

internal sealed class RecibirContenidoHandler(IPortalDb db, IMediator mediator, IAlmacenDeContenido almacen, IUsuarioActual usuario) : IRequestHandler<RecibirContenidoCommand, bool>
{
    public async Task<bool> Handle(RecibirContenidoCommand request, CancellationToken cancellationToken)
    {
        if (await db.Contenidos.AnyAsync(c => c.Sha256 == request.Sha256, cancellationToken)) return false;

        var bytes = await almacen.GuardarAsync(usuario.DespachoId, request.Sha256, request.Contenido, request.Maximo, cancellationToken);
        await mediator.Send(new RegistrarContenidoCommand(request.Sha256, bytes), cancellationToken);
        return true;
    }
}
