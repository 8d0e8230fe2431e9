using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Quien dio la contraseña da ahora el código de su aplicación, o uno de recuperación, y entra del todo.</summary>
[Requiere(Permiso.SegundoFactor), TransaccionPropia]
public sealed record ConfirmarSegundoFactorCommand(string Codigo, OrigenDeSesion Origen) : ICommand<SesionAbierta>;

internal sealed class ConfirmarSegundoFactorValidator : AbstractValidator<ConfirmarSegundoFactorCommand>
{
    public ConfirmarSegundoFactorValidator() => RuleFor(c => c.Codigo).NotEmpty().WithMessage("Escriba el código.").MaximumLength(24).WithMessage("El código no es correcto.");
}

internal sealed class ConfirmarSegundoFactorHandler(IPortalDb db, IUsuarioActual actual, ILimiteDeIntentos limite, IEnvioAislado envio, EntradasFallidas fallidas) : IRequestHandler<ConfirmarSegundoFactorCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(ConfirmarSegundoFactorCommand request, CancellationToken cancellationToken)
    {
        var usuario = await (from s in db.Sesiones.AsNoTracking()
                             join u in db.Usuarios.AsNoTracking() on s.UsuarioId equals u.Id
                             where s.Id == actual.Identidad.SesionId && s.Tipo == TipoSesion.SegundoFactor
                             select u).SingleOrDefaultAsync(cancellationToken) ?? throw ErroresDeCredenciales.SesionRequerida();
        var como = Aperturas.EnNombreDe(actual.DespachoId, usuario);

        var cupo = CuposDeAcceso.DeSegundoFactor(usuario.Id);
        if (limite.Contar([cupo]) is { } espera)
        {
            await envio.EnviarComoAsync(como, new CerrarSesionCommand(actual.Identidad.SesionId!.Value), cancellationToken);
            throw new DemasiadasPeticionesException(espera);
        }

        var abierta = await SegundoFactor.Intentar(() =>
            envio.EnviarComoAsync(como, new CompletarEntradaCommand(actual.Identidad.SesionId!.Value, request.Codigo, request.Origen), cancellationToken), () => fallidas.Anotar(usuario, coincide: true));
        limite.Devolver(cupo);
        return abierta;
    }
}
