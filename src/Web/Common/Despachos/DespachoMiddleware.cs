using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Errores;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Despachos;

/// <summary>
/// De qué despacho es la petición: el de la sesión, siempre; si no hay, el del dominio, el de la cabecera o el de por defecto.
/// Una sesión usada con la dirección o la cabecera de otro despacho no existe (404).
/// </summary>
internal sealed class DespachoMiddleware(RequestDelegate next, IOptions<OpcionesDelPortal> opciones, IHostEnvironment entorno)
{
    private const string Cabecera = "X-Despacho";

    /// <summary>Antes de la autenticación: quien aún no ha entrado es anónimo en el despacho de la dirección.</summary>
    public async Task InvokeAsync(HttpContext http, ContextoDeUsuario contexto, DespachosConocidos despachos)
    {
        var pedido = await PedidoAsync(http, despachos);
        http.Features.Set(pedido);
        if (pedido.Despacho is { } despacho) contexto.Entrar(Identidad.Anonima(despacho.Id));
        await next(http);
    }

    /// <summary>Después de la autenticación: lo pedido y la sesión tienen que ser del mismo despacho.</summary>
    public static async Task Comprobar(HttpContext http, RequestDelegate next)
    {
        var actual = http.RequestServices.GetRequiredService<IUsuarioActual>().DespachoId;
        var pedido = http.Features.Get<DespachoPedido>()!;
        var ajeno = pedido.EsExpreso && pedido.Despacho?.Id != actual;

        if (ajeno && http.Request.Path.StartsWithSegments("/puente") && http.User.Identity?.IsAuthenticated == true)
            await new Problema(StatusCodes.Status403Forbidden, "otro-despacho", "La credencial no es de ese despacho.").EscribirAsync(http);
        else if ((ajeno || actual == Guid.Empty) && !EsDeTodos(http.Request.Path))
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            await next(http);
    }

    private async Task<DespachoPedido> PedidoAsync(HttpContext http, DespachosConocidos despachos)
    {
        var ct = http.RequestAborted;
        var host = http.Request.Host.Host;
        if (await despachos.BuscarAsync(host, null, ct) is { } porDominio) return new(porDominio, true);

        var esPuente = http.Request.Path.StartsWithSegments("/puente");
        if (http.Request.Headers[Cabecera] is [{ Length: > 0 } slug] && (esPuente || (opciones.Value.PermitirCabecera && http.Request.Path.StartsWithSegments("/api"))))
            return new(await despachos.BuscarAsync(null, slug, ct), true);

        if (entorno.IsDevelopment() && host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return new(await despachos.BuscarAsync(null, host[..^".localhost".Length].ToLowerInvariant(), ct), true);

        return new(string.IsNullOrEmpty(opciones.Value.DespachoPorDefecto) ? null : await despachos.BuscarAsync(null, opciones.Value.DespachoPorDefecto, ct), false);
    }

    /// <summary>Lo que no es de ningún despacho: salud, recursos de la interfaz y la propia página de error.</summary>
    private static bool EsDeTodos(PathString ruta) =>
        ruta.StartsWithSegments("/salud") || ruta.StartsWithSegments("/metrics") || ruta.StartsWithSegments("/error") || ruta.StartsWithSegments("/swagger")
        || ruta.StartsWithSegments("/lib") || ruta.StartsWithSegments("/css") || ruta.StartsWithSegments("/js") || ruta.StartsWithSegments("/favicon.svg");
}

/// <param name="Despacho">El que la dirección o la cabecera piden, si existe.</param>
/// <param name="EsExpreso">Lo nombran ellas, y no es el de por defecto.</param>
internal sealed record DespachoPedido(DespachoDto? Despacho, bool EsExpreso);
