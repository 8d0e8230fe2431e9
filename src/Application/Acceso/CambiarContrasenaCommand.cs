using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Cambia la contraseña propia. Cierra todas las sesiones y abre otra para quien la cambia.</summary>
[Requiere(Permiso.Propio), TransaccionPropia]
public sealed record CambiarContrasenaCommand(string Actual, string Contrasena, OrigenDeSesion Origen) : ICommand<SesionAbierta>;

internal sealed class CambiarContrasenaValidator : AbstractValidator<CambiarContrasenaCommand>
{
    public CambiarContrasenaValidator()
    {
        RuleFor(c => c.Actual).NotEmpty().WithMessage("Escriba su contraseña actual.");
        RuleFor(c => c.Contrasena).NotEmpty().WithMessage("Escriba la contraseña nueva.").NotEqual(c => c.Actual).WithMessage("La contraseña nueva es igual que la actual.");
    }
}

internal sealed class CambiarContrasenaHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, ContrasenaActual comprobacion, IEnvioAislado envio) : IRequestHandler<CambiarContrasenaCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(CambiarContrasenaCommand request, CancellationToken cancellationToken)
    {
        ErroresDeCredenciales.ExigirMedidas(null, request.Contrasena);
        var usuario = await comprobacion.ExigirAsync(request.Actual, "Actual", cancellationToken);
        var despacho = await db.Set<Despacho>().Where(d => d.Id == actual.DespachoId).Select(d => d.Nombre).SingleAsync(cancellationToken);
        ReglasDeContrasena.Exigir(request.Contrasena, usuario, despacho);

        var hash = await credenciales.CifrarAsync(request.Contrasena, cancellationToken);
        var abierta = await envio.EnviarComoAsync(Aperturas.EnNombreDe(actual.DespachoId, usuario),
            new PonerContrasenaCommand(usuario.Id, hash, null, actual.Identidad.SesionId, request.Origen), cancellationToken);
        return abierta!;
    }
}
