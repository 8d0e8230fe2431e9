namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Las columnas que cada cual quiere ver en su tabla. Se recuerdan en el navegador: no es un dato de nadie.</summary>
internal static class ColumnasDeExpedientes
{
    private const string Galleta = "columnas-expedientes";

    private static readonly string[] DeFabrica = ["vehiculo", "tramite", "estado", "turno", "actualizado"];

    public static IReadOnlyList<(string Clave, string Texto)> Todas { get; } =
        [("vehiculo", "Vehículo"), ("tramite", "Trámite e interesado"), ("estado", "Estado"), ("turno", "A quién le toca"), ("alta", "Fecha de alta"), ("actualizado", "Actualizado")];

    public static IReadOnlyCollection<string> Elegidas(HttpRequest peticion) =>
        peticion.Cookies[Galleta] is { } guardadas ? Conocidas(guardadas.Split('.')) : DeFabrica;

    public static void Recordar(HttpResponse respuesta, IEnumerable<string> columnas) =>
        respuesta.Cookies.Append(Galleta, string.Join('.', Conocidas(columnas)), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = respuesta.HttpContext.Request.IsHttps, MaxAge = TimeSpan.FromDays(365) });

    private static string[] Conocidas(IEnumerable<string> columnas) => [.. columnas.Where(c => Todas.Any(t => t.Clave == c)).Distinct()];
}
