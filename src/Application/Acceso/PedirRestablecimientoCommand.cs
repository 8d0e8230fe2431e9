namespace ElGestorPortal.Application.Acceso;

/// <summary>Pide un enlace para elegir otra contraseña. La respuesta es la misma exista o no el usuario.</summary>
[Publico, TransaccionPropia]
public sealed record PedirRestablecimientoCommand(string Usuario, string? Direccion) : ICommand;

internal sealed class PedirRestablecimientoValidator : AbstractValidator<PedirRestablecimientoCommand>
{
    public PedirRestablecimientoValidator() => RuleFor(c => c.Usuario).NotEmpty().WithMessage("Escriba su correo electrónico o su nombre de usuario.");
}

internal sealed class PedirRestablecimientoHandler(IUsuarioActual actual, ILimiteDeIntentos limite, IEnvioAislado envio) : IRequestHandler<PedirRestablecimientoCommand, Unit>
{
    public async Task<Unit> Handle(PedirRestablecimientoCommand request, CancellationToken cancellationToken)
    {
        ErroresDeCredenciales.ExigirMedidas(request.Usuario);
        limite.Exigir(CuposDeAcceso.DeRestablecer(request.Direccion));

        // Exista o no, una transacción con su línea de auditoría: tampoco el tiempo lo dice.
        return await envio.EnviarComoAsync(Identidad.Sistema(actual.DespachoId), new AnotarRestablecimientoCommand(request.Usuario), cancellationToken);
    }
}
