using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Despachos;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Errores;
using ElGestorPortal.Web.Common.Limites;
using ElGestorPortal.Web.Common.Medidas;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Registros;
using ElGestorPortal.Web.Common.Salud;
using ElGestorPortal.Web.Common.Seguridad;
using ElGestorPortal.Web.Common.Trabajos;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Arranque;

/// <summary>El orden en que una petición atraviesa la web.</summary>
internal static class Tuberia
{
    public static async Task PrepararAsync(this WebApplication app)
    {
        await Migrador.MigrarAsync(app.Services, app.Lifetime.ApplicationStopping);
        await NormasDeSerie.SembrarAsync(app.Services, app.Lifetime.ApplicationStopping);
    }

    public static WebApplication UsePortalWeb(this WebApplication app)
    {
        app.UseProxies();
        app.UseRegistroDePeticiones();
        app.UseMiddleware<CabecerasDeSeguridad>();
        app.Use(Metodos.Exigir);
        app.UseSalud();
        app.UseMetricas();
        if (!app.Services.GetRequiredService<IOptions<OpcionesDelPortal>>().Value.SirveWeb) return app.SinWeb();
        if (!app.Environment.IsDevelopment()) app.UseSoloHttps();

        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", SuppressDiagnosticsCallback = c => Problema.De(c.Exception) is not null });
        app.UseStatusCodePages(ErroresDeApi.EscribirSinCuerpo);
        app.UseCompresion();
        app.UseRouting();
        app.Use(RegistroDePeticiones.Recordar);
        app.UseRequestDecompression();
        app.UseRequestTimeouts();
        app.UseMiddleware<DespachoMiddleware>();
        app.UseAuthentication();
        app.Use(DespachoMiddleware.Comprobar);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(PuertaDeAceptacion.Exigir);
        app.Use(PoliticaDeContenido.Aplicar);

        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers();
        app.MapRazorPages().WithStaticAssets();
        app.MapMarca();
        app.MapPanelDeTrabajos();
        app.MapDocumentacion();
        return app;
    }

    /// <summary>El proceso de los trabajos contesta de su salud y de nada más.</summary>
    private static WebApplication SinWeb(this WebApplication app)
    {
        app.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });

        // Aquí no llega nada: sin nombrarlas, el servidor las pondría él delante de la salud.
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }
}
