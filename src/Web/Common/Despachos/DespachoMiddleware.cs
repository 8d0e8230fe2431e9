using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
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
        if (pedido.Id != Guid.Empty) contexto.Entrar(Identidad.Anonima(pedido.Id));
        await next(http);
    }

    /// <summary>Después de la autenticación: sin despacho no hay nada que enseñar.</summary>
    public static Task Comprobar(HttpContext http, RequestDelegate next)
    {
        var actual = http.RequestServices.GetRequiredService<IUsuarioActual>().DespachoId;
        if (actual != Guid.Empty || EsDeTodos(http.Request.Path)) return next(http);

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task<DespachoDeLaPeticion> PedidoAsync(HttpContext http, DespachosConocidos despachos)
    {
        var ct = http.RequestAborted;
        var host = http.Request.Host.Host;
        if (await despachos.BuscarAsync(host, null, ct) is { } porDominio) return new(porDominio.Id, true);

        var esPuente = http.Request.Path.StartsWithSegments("/puente");
        if (http.Request.Headers[Cabecera] is [{ Length: > 0 } slug] && (esPuente || (opciones.Value.PermitirCabecera && http.Request.Path.StartsWithSegments("/api"))))
            return new(await IdAsync(slug), true);

        if (entorno.IsDevelopment() && host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return new(await IdAsync(host[..^".localhost".Length].ToLowerInvariant()), true);

        // Solo donde la dirección no es ya de un despacho: quien opera la instalación no entra por el dominio de nadie.
        if (http.Request.Path.StartsWithSegments(EntradaDeLaPlataforma.Ruta)) return new(await IdAsync(Plataforma.Slug), true);

        return new(string.IsNullOrEmpty(opciones.Value.DespachoPorDefecto) ? Guid.Empty : await IdAsync(opciones.Value.DespachoPorDefecto), false);

        async Task<Guid> IdAsync(string nombre) => (await despachos.BuscarAsync(null, nombre, ct))?.Id ?? Guid.Empty;
    }

    /// <summary>Lo que no es de ningún despacho: salud, recursos de la interfaz y la propia página de error.</summary>
    private static bool EsDeTodos(PathString ruta) =>
        ruta.StartsWithSegments("/salud") || ruta.StartsWithSegments("/metrics") || ruta.StartsWithSegments("/error") || ruta.StartsWithSegments("/swagger")
        || ruta.StartsWithSegments("/lib") || ruta.StartsWithSegments("/css") || ruta.StartsWithSegments("/js") || ruta.StartsWithSegments("/favicon.svg");
}
