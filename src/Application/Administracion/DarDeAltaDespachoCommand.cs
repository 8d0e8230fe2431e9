using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El operador abre un despacho e invita a su primer administrador, que recibe un correo para elegir su contraseña.</summary>
/// <param name="Slug">Nombre corto: minúsculas, cifras y guiones.</param>
/// <param name="Nombre">Cómo se le llama.</param>
/// <param name="Administrador">Nombre de su primer administrador.</param>
/// <param name="Correo">Adonde va su invitación.</param>
/// <param name="Dominio">El suyo, si ya lo tiene: la invitación lleva a él.</param>
[Requiere(Permiso.Operar), TransaccionPropia]
public sealed record DarDeAltaDespachoCommand(string Slug, string Nombre, string Administrador, string Correo, string? Dominio = null) : ICommand<Guid>;

internal sealed class DarDeAltaDespachoValidator : AbstractValidator<DarDeAltaDespachoCommand>
{
    public DarDeAltaDespachoValidator()
    {
        RuleFor(c => c.Slug).Matches("^[a-z0-9-]{2,40}$").WithMessage("De 2 a 40 letras minúsculas sin tilde, cifras o guiones.").NotEqual(Plataforma.Slug).WithMessage("Ese nombre corto es el de la plataforma. Elija otro.");
        RuleFor(c => c.Nombre).NotEmpty().WithMessage("Escriba el nombre del despacho.").MaximumLength(120).WithMessage("El nombre, en 120 letras como mucho.").Must(SinControl).WithMessage("El nombre lleva caracteres que no pueden ser.");
        RuleFor(c => c.Administrador).NotEmpty().WithMessage("Escriba el nombre de su administrador.").MaximumLength(200).WithMessage("Ese nombre es demasiado largo.").Must(SinControl).WithMessage("El nombre lleva caracteres que no pueden ser.");
        RuleFor(c => c.Correo).NotEmpty().WithMessage("Escriba el correo de su administrador.").MaximumLength(254).EmailAddress().WithMessage("No es una dirección de correo.").Must(SinControl).WithMessage("No es una dirección de correo.");
    }

    private static bool SinControl(string? texto) => texto is null || !texto.Any(char.IsControl);
}

internal sealed class DarDeAltaDespachoHandler(IPortalDb db, ManoDelOperador mano) : IRequestHandler<DarDeAltaDespachoCommand, Guid>
{
    public async Task<Guid> Handle(DarDeAltaDespachoCommand request, CancellationToken cancellationToken)
    {
        if (await db.Despachos.AnyAsync(d => d.Slug == request.Slug, cancellationToken)) throw new ValidationException([new("Slug", $"Ya hay un despacho «{request.Slug}».")]);

        var id = Guid.CreateVersion7();
        await mano.EnviarAsync(id, new AbrirDespachoCommand(request.Slug, request.Nombre, null, string.IsNullOrWhiteSpace(request.Dominio) ? [] : [request.Dominio]), cancellationToken);
        await mano.EnviarAsync(id, new InvitarAdministradorCommand(request.Correo, request.Administrador), cancellationToken);
        await mano.EnAsync(id, "abierto", cancellationToken);
        return id;
    }
}
