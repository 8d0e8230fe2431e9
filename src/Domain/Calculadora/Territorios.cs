namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Los 21 territorios, por su código ISO: comunidades, territorios forales y ciudades autónomas.</summary>
public static class Territorios
{
    public static IReadOnlyDictionary<string, string> Nombres { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ES-AN"] = "Andalucía", ["ES-AR"] = "Aragón", ["ES-AS"] = "Principado de Asturias", ["ES-IB"] = "Illes Balears", ["ES-CN"] = "Canarias", ["ES-CB"] = "Cantabria",
        ["ES-CM"] = "Castilla-La Mancha", ["ES-CL"] = "Castilla y León", ["ES-CT"] = "Catalunya / Cataluña", ["ES-VC"] = "Comunitat Valenciana", ["ES-EX"] = "Extremadura",
        ["ES-GA"] = "Galicia", ["ES-MD"] = "Comunidad de Madrid", ["ES-MC"] = "Región de Murcia", ["ES-NC"] = "Comunidad Foral de Navarra", ["ES-VI"] = "Araba / Álava",
        ["ES-BI"] = "Bizkaia", ["ES-SS"] = "Gipuzkoa", ["ES-RI"] = "La Rioja", ["ES-CE"] = "Ceuta", ["ES-ML"] = "Melilla",
    };

    public static bool Existe(string? id) => id is not null && Nombres.ContainsKey(id);
}
