using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Activa el segundo factor con la clave preparada y un código suyo. Abre otra sesión, ya con él.</summary>
/// <param name="Sello">El de la clave preparada.</param>
/// <param name="Codigo">Lo que enseña la aplicación.</param>
/// <param name="Origen">Desde dónde.</param>
[Requiere(Permiso.SegundoFactor)]
public sealed record ActivarSegundoFactorCommand(string Sello, string Codigo, OrigenDeSesion Origen) : ICommand<SegundoFactorActivado>;

/// <param name="Codigos">Códigos de recuperación. No se vuelven a enseñar.</param>
/// <param name="Sesion">La sesión nueva.</param>
public sealed record SegundoFactorActivado(IReadOnlyList<string> Codigos, SesionAbierta Sesion);

internal sealed class ActivarSegundoFactorValidator : AbstractValidator<ActivarSegundoFactorCommand>
{
    public ActivarSegundoFactorValidator()
    {
        RuleFor(c => c.Codigo).NotEmpty().WithMessage("Escriba el código.").MaximumLength(24).WithMessage("El código no es correcto.");
        RuleFor(c => c.Sello).NotEmpty().MaximumLength(2000);
    }
}

internal sealed class ActivarSegundoFactorHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, ILimiteDeIntentos limite, TimeProvider reloj)
    : IRequestHandler<ActivarSegundoFactorCommand, SegundoFactorActivado>
{
    public async Task<SegundoFactorActivado> Handle(ActivarSegundoFactorCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var usuario = await db.QuienActivaAsync(actual.Identidad.SesionId, cancellationToken);
        if (await credenciales.TieneSegundoFactorAsync(usuario.Id, cancellationToken)) throw new DomainRuleException("Ya tiene activada la verificación. Quítela antes de activarla en otro móvil.");

        var cupo = CuposDeAcceso.DeSegundoFactor(usuario.Id);
        limite.Exigir(cupo);
        var codigos = await credenciales.ActivarSegundoFactorAsync(usuario.Id, request.Sello, request.Codigo)
            ?? throw new ValidationException([new("Codigo", "El código no es el que corresponde ahora a esta clave. Compruebe que el móvil tiene la hora automática.")]);
        limite.Devolver(cupo);

        await db.RevocarSesionAsync(actual.Identidad.SesionId!.Value, ahora, cancellationToken);
        return new(codigos, db.Abrir(TipoSesion.Pagina, usuario, ahora, request.Origen with { ConSegundoFactor = true }));
    }
}
