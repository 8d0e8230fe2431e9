namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>«Chrome en Windows», para quien no sabe leer un agente de usuario. El orden importa: casi todos dicen ser Chrome y Safari.</summary>
public static class NombreDeDispositivo
{
    private static readonly (string Marca, string Nombre)[] Navegadores =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Marca, string Nombre)[] Sistemas =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string De(string? agente)
    {
        var (navegador, sistema) = (Buscar(Navegadores, agente), Buscar(Sistemas, agente));
        return (navegador, sistema) switch
        {
            (null, null) => "Navegador desconocido",
            (null, _) => $"Un programa en {sistema}",
            (_, null) => navegador,
            _ => $"{navegador} en {sistema}",
        };
    }

    public static bool EsMovil(string? agente) => agente is not null && (agente.Contains("Mobile", StringComparison.Ordinal) || agente.Contains("Android", StringComparison.Ordinal));

    private static string? Buscar((string Marca, string Nombre)[] marcas, string? agente) =>
        agente is null ? null : marcas.FirstOrDefault(m => agente.Contains(m.Marca, StringComparison.Ordinal)).Nombre;
}
