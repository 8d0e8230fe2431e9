namespace ElGestorPortal.Web.Common.Acceso;

internal static class Portador
{
    private const string Prefijo = "Bearer ";

    public static string? Leer(HttpRequest peticion) =>
        peticion.Headers.Authorization is [{ } valor] && valor.StartsWith(Prefijo, StringComparison.OrdinalIgnoreCase) ? valor[Prefijo.Length..].Trim() : null;
}
