using ElGestorPortal.Web.Common.Errores;
using Microsoft.AspNetCore.Http.Features;

namespace ElGestorPortal.Web.Common.Limites;

/// <summary>
/// Por https se comprime la API y el puente, que llevan su credencial en una cabecera y nadie puede hacer que otro navegador los pida. Las páginas no:
/// repiten lo que se busca junto a datos personales, y su tamaño comprimido los delataría a quien escucha (BREACH). El testigo antifalsificación no
/// está en juego: cambia en cada respuesta. Los recursos estáticos se sirven ya comprimidos.
/// </summary>
internal static class Compresion
{
    public static void UseCompresion(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use((http, next) =>
        {
            if (ErroresDeApi.EsDeApi(http) && http.Features.Get<IHttpsCompressionFeature>() is { } compresion) compresion.Mode = HttpsCompressionMode.Compress;
            return next(http);
        });
    }
}
