namespace ElGestorPortal.Application.Administracion;

/// <summary>Suspende el despacho, o le devuelve el servicio: muerde en la petición siguiente de sus sesiones y de sus agentes. No borra nada.</summary>
/// <param name="Suspendido">Suspenderlo o devolverle el servicio.</param>
/// <param name="Motivo">Por qué: lo leen sus usuarios al ir a entrar.</param>
[Requiere(Permiso.Sistema)]
public sealed record SuspenderDespachoCommand(bool Suspendido, string Motivo = "") : ICommand, IAuditable
{
    public string? Objeto => Suspendido ? Motivo.Length > 0 ? $"suspendido: {Motivo}" : "suspendido" : "en servicio";
}

internal sealed class SuspenderDespachoValidator : AbstractValidator<SuspenderDespachoCommand>
{
    public const int LargoDelMotivo = 200;

    public SuspenderDespachoValidator() => RuleFor(c => c.Motivo).MaximumLength(LargoDelMotivo).WithMessage($"El motivo, en {LargoDelMotivo} letras como mucho.");
}

internal sealed class SuspenderDespachoHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<SuspenderDespachoCommand, Unit>
{
    public async Task<Unit> Handle(SuspenderDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        if (request.Suspendido) despacho.Suspender(request.Motivo);
        else despacho.Reactivar();
        return Unit.Value;
    }
}
