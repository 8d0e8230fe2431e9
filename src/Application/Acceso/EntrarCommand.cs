using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Entra con usuario y contraseña. La comprobación tarda: va fuera de la transacción, y después se abre la sesión en otra corta.</summary>
/// <param name="Usuario">Su correo o el nombre que le dio la oficina.</param>
/// <param name="Contrasena">La contraseña.</param>
/// <param name="Origen">Desde dónde.</param>
/// <param name="ParaApi">Pide tokens; el código va en la misma petición.</param>
/// <param name="Codigo">Segundo factor, solo en la API.</param>
/// <param name="Sustituye">Sesión anterior del mismo navegador, que se cierra.</param>
[Publico, TransaccionPropia]
public sealed record EntrarCommand(string Usuario, string Contrasena, OrigenDeSesion Origen, bool ParaApi = false, string? Codigo = null, Guid? Sustituye = null) : ICommand<SesionAbierta>;

internal sealed class EntrarValidator : AbstractValidator<EntrarCommand>
{
    public EntrarValidator()
    {
        RuleFor(c => c.Usuario).NotEmpty().WithMessage("Escriba su correo electrónico o su nombre de usuario.");
        RuleFor(c => c.Contrasena).NotEmpty().WithMessage("Escriba su contraseña.");
    }
}

internal sealed class EntrarHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, ILimiteDeIntentos limite, IEnvioAislado envio, OpcionesDeAcceso opciones, TimeProvider reloj, EntradasFallidas fallidas)
    : IRequestHandler<EntrarCommand, SesionAbierta>
{
    public async Task<SesionAbierta> Handle(EntrarCommand request, CancellationToken cancellationToken)
    {
        ErroresDeCredenciales.ExigirMedidas(request.Usuario, request.Contrasena);
        var cuenta = CuposDeAcceso.DeCuenta(actual.DespachoId, request.Usuario, request.Origen.Direccion);
        var direccion = CuposDeAcceso.DeDireccion(request.Origen.Direccion);
        limite.Exigir(cuenta, direccion);
        await db.ExigirEnServicioAsync(actual.DespachoId, cancellationToken);

        var nombre = Usuario.Plegar(request.Usuario);
        var usuario = await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(u => u.NombreDeAcceso == nombre, cancellationToken);
        var coincide = await credenciales.ComprobarContrasenaAsync(usuario?.Id, request.Contrasena, cancellationToken);
        if (usuario is null || !coincide || !usuario.PuedeEntrar(reloj.Hoy()))
        {
            fallidas.Anotar(usuario, coincide);
            throw ErroresDeCredenciales.Invalidas();
        }

        limite.Vaciar(cuenta);
        limite.Devolver(direccion);
        return await Abrir(request, usuario, cancellationToken);
    }

    private async Task<SesionAbierta> Abrir(EntrarCommand request, Usuario usuario, CancellationToken cancellationToken)
    {
        var conFactor = await credenciales.TieneSegundoFactorAsync(usuario.Id, cancellationToken);
        var faltaActivarlo = !conFactor && opciones.Exige(usuario.EsInterno, usuario.Tipo == TipoUsuario.Operador);
        var como = Aperturas.EnNombreDe(actual.DespachoId, usuario);

        if (!request.ParaApi)
        {
            var tipo = conFactor ? TipoSesion.SegundoFactor : faltaActivarlo ? TipoSesion.AltaSegundoFactor : TipoSesion.Pagina;
            return await envio.EnviarComoAsync(como, new AbrirSesionCommand(usuario.Id, tipo, request.Origen, Sustituye: request.Sustituye), cancellationToken);
        }

        if (faltaActivarlo || (conFactor && string.IsNullOrWhiteSpace(request.Codigo))) throw ErroresDeCredenciales.FaltaSegundoFactor();
        if (!conFactor) return await envio.EnviarComoAsync(como, new AbrirSesionCommand(usuario.Id, TipoSesion.Acceso, request.Origen), cancellationToken);

        var factor = CuposDeAcceso.DeSegundoFactor(usuario.Id);
        limite.Exigir(factor);
        var abierta = await SegundoFactor.Intentar(() => envio.EnviarComoAsync(como, new AbrirSesionCommand(usuario.Id, TipoSesion.Acceso, request.Origen, request.Codigo), cancellationToken), () => fallidas.Anotar(usuario, coincide: true));
        limite.Devolver(factor);
        return abierta;
    }
}
