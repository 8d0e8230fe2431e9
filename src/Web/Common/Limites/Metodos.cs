using System.Collections.Frozen;

namespace ElGestorPortal.Web.Common.Limites;

/// <summary>Los métodos de HTTP que el portal atiende. TRACE, CONNECT y los inventados son 405 antes de mirar nada más.</summary>
internal static class Metodos
{
    private static readonly FrozenSet<string> Admitidos =
        new[] { HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Admite(string metodo) => Admitidos.Contains(metodo);

    public static Task Exigir(HttpContext http, RequestDelegate next)
    {
        if (Admite(http.Request.Method)) return next(http);

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = string.Join(", ", Admitidos.Order(StringComparer.Ordinal));
        return Task.CompletedTask;
    }
}
