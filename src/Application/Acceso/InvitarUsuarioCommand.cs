using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Da de alta a una persona y le envía su invitación. No podrá entrar hasta que elija contraseña.</summary>
/// <param name="Correo">Adonde va la invitación.</param>
/// <param name="Nombre">Cómo se llama.</param>
/// <param name="Tipo">Cliente, colaborador o personal.</param>
/// <param name="Nifs">De quién verá las cosas.</param>
/// <param name="NombreDeAcceso">Si no va a entrar con su correo.</param>
/// <param name="Empresa">Etiqueta que acompaña a su nombre.</param>
/// <param name="CaducaEl">Último día en que podrá entrar.</param>
[Requiere(Permiso.Administrar)]
public sealed record InvitarUsuarioCommand(string Correo, string Nombre, TipoUsuario Tipo, IReadOnlyList<string> Nifs, string? NombreDeAcceso = null, string? Empresa = null, DateOnly? CaducaEl = null) : ICommand<Guid>;

internal sealed class InvitarUsuarioValidator : AbstractValidator<InvitarUsuarioCommand>
{
    public InvitarUsuarioValidator()
    {
        RuleFor(c => c.Correo).NotEmpty().MaximumLength(254).EmailAddress().Must(c => c is null || !c.Any(char.IsControl)).WithMessage("No es una dirección de correo.");
        RuleFor(c => c.Nombre).NotEmpty().WithMessage("Escriba el nombre.").MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithMessage("El nombre lleva caracteres que no pueden ser.");
        RuleFor(c => c.NombreDeAcceso).MaximumLength(ErroresDeCredenciales.NombreMaximo).Must(n => n is null || !n.Any(char.IsControl)).WithMessage("El nombre de acceso lleva caracteres que no pueden ser.");
        RuleFor(c => c.Tipo).IsInEnum().NotEqual(TipoUsuario.Operador).WithMessage("Un operador no es de ningún despacho: se crea desde la consola.");
        RuleFor(c => c.Nifs).NotEmpty().When(c => c.Tipo is TipoUsuario.Cliente or TipoUsuario.Colaborador).WithMessage("Escriba el NIF de quien verá sus cosas.");
    }
}

internal sealed class InvitarUsuarioHandler(IPortalDb db, ICredenciales credenciales, IMediator mediator, TimeProvider reloj) : IRequestHandler<InvitarUsuarioCommand, Guid>
{
    public async Task<Guid> Handle(InvitarUsuarioCommand request, CancellationToken cancellationToken)
    {
        var usuario = Usuario.Alta(request.NombreDeAcceso ?? request.Correo, request.Correo, request.Nombre, request.Tipo, request.Nifs, request.Empresa);
        usuario.Caducar(request.CaducaEl);
        await mediator.Send(new ExigirNifsSinProtegerQuery(usuario.Nifs), cancellationToken);
        await db.InvitarAsync(credenciales, usuario, reloj.Ahora(), cancellationToken);
        return usuario.Id;
    }
}

internal static class Invitaciones
{
    /// <summary>Lo guarda con su cuenta, sin contraseña, y pide su enlace.</summary>
    public static async Task InvitarAsync(this IPortalDb db, ICredenciales credenciales, Usuario usuario, DateTime ahora, CancellationToken cancellationToken)
    {
        if (await db.Usuarios.AnyAsync(u => u.NombreDeAcceso == usuario.NombreDeAcceso, cancellationToken)) throw new DomainRuleException("Ya hay un usuario con ese nombre de acceso.");

        db.Usuarios.Add(usuario);
        await credenciales.AbrirCuentaAsync(usuario, null);
        db.Enlaces.Add(EnlaceDeAcceso.Pedir(PropositoDeEnlace.Invitar, usuario.Id, ahora));
    }
}
