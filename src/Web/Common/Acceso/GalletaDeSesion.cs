namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>La cookie de sesión: solo el secreto. Dura lo que el navegador esté abierto; lo demás lo decide la tabla de sesiones.</summary>
public sealed class GalletaDeSesion(IHostEnvironment entorno)
{
    private const string Segura = "__Host-portal";
    private const string DeDesarrollo = "portal";

    public string? Leer(HttpRequest peticion) => peticion.Cookies[Nombre(peticion)];

    public void Poner(HttpContext contexto, string secreto) => contexto.Response.Cookies.Append(Nombre(contexto.Request), secreto, Opciones(contexto.Request));

    public void Quitar(HttpContext contexto) => contexto.Response.Cookies.Delete(Nombre(contexto.Request), Opciones(contexto.Request));

    private string Nombre(HttpRequest peticion) => SinHttps(peticion) ? DeDesarrollo : Segura;

    // Por http y en Development el navegador no guardaría una cookie __Host-.
    private bool SinHttps(HttpRequest peticion) => entorno.IsDevelopment() && !peticion.IsHttps;

    private CookieOptions Opciones(HttpRequest peticion) =>
        new() { HttpOnly = true, Secure = !SinHttps(peticion), SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };
}
