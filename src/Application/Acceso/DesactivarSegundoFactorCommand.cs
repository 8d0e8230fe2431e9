namespace ElGestorPortal.Application.Acceso;

/// <summary>Quita el segundo factor propio. Pide la contraseña.</summary>
[Requiere(Permiso.Propio), TransaccionPropia]
public sealed record DesactivarSegundoFactorCommand(string Contrasena) : ICommand;

internal sealed class DesactivarSegundoFactorValidator : AbstractValidator<DesactivarSegundoFactorCommand>
{
    public DesactivarSegundoFactorValidator() => RuleFor(c => c.Contrasena).NotEmpty().WithMessage("Escriba su contraseña.");
}

internal sealed class DesactivarSegundoFactorHandler(IUsuarioActual actual, ContrasenaActual comprobacion, OpcionesDeAcceso opciones, IEnvioAislado envio) : IRequestHandler<DesactivarSegundoFactorCommand, Unit>
{
    public async Task<Unit> Handle(DesactivarSegundoFactorCommand request, CancellationToken cancellationToken)
    {
        if (opciones.Exige(actual.Identidad.EsInterno, actual.Tiene(Permiso.Operar))) throw new DomainRuleException("Para usted la verificación en dos pasos es obligatoria.");

        var usuario = await comprobacion.ExigirAsync(request.Contrasena, "Contrasena", cancellationToken);
        return await envio.EnviarComoAsync(Aperturas.EnNombreDe(actual.DespachoId, usuario), new QuitarSegundoFactorCommand(usuario.Id), cancellationToken);
    }
}
