using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Entra con una llave de acceso: quien la tiene y la desbloquea ya son los dos factores.</summary>
/// <param name="Sello">El del reto. Vale una vez.</param>
/// <param name="Credencial">JSON con la respuesta del navegador, que dice quién es.</param>
/// <param name="Origen">Desde dónde.</param>
/// <param name="Sustituye">Sesión anterior del mismo navegador, que se cierra.</param>
[Publico, TransaccionPropia]
public sealed record EntrarConLlaveCommand(string Sello, string Credencial, OrigenDeSesion Origen, Guid? Sustituye = null) : ICommand<SesionAbierta>;

internal sealed class EntrarConLlaveHandler(IPortalDb db, IUsuarioActual actual, ILlavesDeAcceso llaves, ILimiteDeIntentos limite, IEnvioAislado envio, TimeProvider reloj, EntradasFallidas fallidas)
    : IRequestHandler<EntrarConLlaveCommand, SesionAbierta>
{
    private const int Maximo = 8000;

    public async Task<SesionAbierta> Handle(EntrarConLlaveCommand request, CancellationToken cancellationToken)
    {
        var direccion = CuposDeAcceso.DeDireccion(request.Origen.Direccion);
        limite.Exigir(direccion);
        await db.ExigirEnServicioAsync(actual.DespachoId, cancellationToken);

        var id = await DeQuienAsync(request);
        var usuario = id is null ? null : await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (usuario is null || !usuario.PuedeEntrar(reloj.Hoy()))
        {
            fallidas.Anotar(usuario, coincide: usuario is not null);
            throw ErroresDeCredenciales.Invalidas();
        }

        try
        {
            var abierta = await envio.EnviarComoAsync(Aperturas.EnNombreDe(actual.DespachoId, usuario),
                new AbrirSesionConLlaveCommand(usuario.Id, request.Sello, request.Credencial, request.Origen, request.Sustituye), cancellationToken);
            limite.Devolver(direccion);
            return abierta;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ErroresDeCredenciales.Invalidas();
        }
    }

    private async Task<Guid?> DeQuienAsync(EntrarConLlaveCommand request)
    {
        if (request.Sello is not { Length: > 0 and <= Maximo } || request.Credencial is not { Length: > 0 and <= Maximo }) return null;
        return limite.Contar([CuposDeAcceso.DeSelloDeLlave(request.Sello)]) is null ? await llaves.ComprobarAsync(request.Sello, request.Credencial) : null;
    }
}
