using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Errores;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticAssets;

namespace ElGestorPortal.Web.Common.Limites;

/// <summary>Cuántas peticiones seguidas se atienden a cada uno y cuánto puede tardar una. El límite de los intentos de entrar es aparte, y suyo.</summary>
internal static class Frenos
{
    private const int VecesPorSegundo = 10;
    private static readonly TimeSpan Plazo = TimeSpan.FromSeconds(100);
    private static readonly Problema Demasiadas = new(StatusCodes.Status429TooManyRequests, "demasiadas-peticiones", "Demasiadas peticiones seguidas.");
    private static readonly Problema Tarde = new(StatusCodes.Status504GatewayTimeout, "tiempo-agotado", "La petición ha tardado demasiado.");

    public static void AddFrenos(this IServiceCollection services, OpcionesDeLimites limites)
    {
        services.AddRequestTimeouts(o => o.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = Plazo,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
            WriteTimeoutResponse = http => ErroresDeApi.EsDeApi(http) ? Tarde.EscribirAsync(http) : Task.CompletedTask,
        });
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Repartir(http, limites));
            o.OnRejected = Rechazar;
        });
    }

    private static RateLimitPartition<string> Repartir(HttpContext http, OpcionesDeLimites limites)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return RateLimitPartition.GetNoLimiter("recursos");

        var quien = http.RequestServices.GetRequiredService<IUsuarioActual>().Identidad;
        return quien switch
        {
            { AgenteId: { } agente } => Cubo($"agente {agente}", limites.PorCredencial == 0 ? 0 : Math.Max(OpcionesDeLimites.MinimoDelPuente, limites.PorCredencial)),
            { SesionId: { } sesion } => Cubo($"sesion {sesion}", limites.PorSesion),
            _ => Cubo($"direccion {Red(http.Connection.RemoteIpAddress)}", limites.PorDireccion),
        };
    }

    private static RateLimitPartition<string> Cubo(string quien, int porSegundo) => porSegundo <= 0
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(quien, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = porSegundo * 2,
            TokensPerPeriod = Math.Max(1, porSegundo / VecesPorSegundo),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / VecesPorSegundo),
            QueueLimit = 0,
        });

    private static async ValueTask Rechazar(OnRejectedContext contexto, CancellationToken cancellationToken)
    {
        var http = contexto.HttpContext;
        var espera = contexto.Lease.TryGetMetadata(MetadataName.RetryAfter, out var plazo) ? plazo : TimeSpan.FromSeconds(1);
        if (ErroresDeApi.EsDeApi(http)) await (Demasiadas with { Espera = espera }).EscribirAsync(http);
        else http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(espera.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Quien tiene una IPv6 tiene toda su red /64.</summary>
    private static string Red(IPAddress? direccion)
    {
        if (direccion is null) return "";
        var llana = Redes.Llana(direccion);
        var bytes = llana.GetAddressBytes();
        if (bytes.Length == 16) Array.Clear(bytes, 8, 8);
        return Convert.ToHexString(bytes);
    }
}
