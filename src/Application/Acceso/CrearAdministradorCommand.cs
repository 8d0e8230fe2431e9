using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>
/// Da de alta un administrador del despacho (en la plataforma, un operador) y devuelve el secreto de su enlace, de un solo uso, para entregarlo en mano.
/// Si ya lo es, devuelve otro enlace y el anterior deja de valer.
/// </summary>
[Requiere(Permiso.Sistema)]
public sealed record CrearAdministradorCommand(string Correo) : ICommand<string>;

internal sealed class CrearAdministradorValidator : AbstractValidator<CrearAdministradorCommand>
{
    public CrearAdministradorValidator() => RuleFor(c => c.Correo).NotEmpty().MaximumLength(254).EmailAddress().WithMessage("No es una dirección de correo.").Must(c => c is null || !c.Any(char.IsControl)).WithMessage("No es una dirección de correo.");
}

internal sealed class CrearAdministradorHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, TimeProvider reloj) : IRequestHandler<CrearAdministradorCommand, string>
{
    public async Task<string> Handle(CrearAdministradorCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var nombre = Usuario.Plegar(request.Correo);
        var tipo = actual.DespachoId == Plataforma.Id ? TipoUsuario.Operador : TipoUsuario.Administrador;
        var usuario = await db.Usuarios.SingleOrDefaultAsync(u => u.NombreDeAcceso == nombre, cancellationToken);
        if (usuario is null)
        {
            usuario = Usuario.Alta(request.Correo, request.Correo, request.Correo.Split('@')[0], tipo, []);
            db.Usuarios.Add(usuario);
            await credenciales.AbrirCuentaAsync(usuario, null);
        }
        else if (usuario.Tipo != tipo)
        {
            throw new DomainRuleException("Ese usuario ya existe y no es administrador.");
        }

        await db.AnularEnlacesAsync(usuario.Id, PropositoDeEnlace.Invitar, ahora, cancellationToken);
        var secreto = Secreto.Nuevo();
        var enlace = EnlaceDeAcceso.EnMano(PropositoDeEnlace.Invitar, usuario.Id, ahora);
        enlace.Emitir(Secreto.Huella(secreto), ahora, EnlacesDeAcceso.Dura(PropositoDeEnlace.Invitar));
        db.Enlaces.Add(enlace);
        return secreto;
    }
}
