using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Quien opera la instalación entra por sus propias direcciones, que son las de siempre con <c>/plataforma</c> delante: las otras son las de un despacho.</summary>
internal static class EntradaDeLaPlataforma
{
    public const string Ruta = "/plataforma";

    /// <summary>Una dirección de acceso, en la entrada de quien la pide: <c>/entrar</c>.</summary>
    public static string EnAcceso(this HttpContext http, string ruta) => (EsSuya(http) ? Ruta : "") + "/acceso" + ruta;

    private static bool EsSuya(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Ruta) || http.RequestServices.GetRequiredService<IUsuarioActual>().DespachoId == Plataforma.Id;
}
