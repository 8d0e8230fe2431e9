using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Web.Common.Despachos;
using ElGestorPortal.Web.Common.Errores;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Seguridad;

namespace ElGestorPortal.Web.Arranque;

/// <summary>El orden en que una petición atraviesa la web.</summary>
internal static class Tuberia
{
    public static Task PrepararAsync(this WebApplication app) => Migrador.MigrarAsync(app.Services, app.Lifetime.ApplicationStopping);

    public static WebApplication UsePortalWeb(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseMiddleware<CabecerasDeSeguridad>();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePages(ErroresDeApi.EscribirSinCuerpo);
        app.UseResponseCompression();
        app.UseRequestDecompression();
        app.UseRouting();
        app.UseMiddleware<DespachoMiddleware>();
        app.UseAuthentication();
        app.Use(DespachoMiddleware.Comprobar);
        app.UseAuthorization();

        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers();
        app.MapRazorPages().WithStaticAssets();
        app.MapMarca();
        return app;
    }
}
