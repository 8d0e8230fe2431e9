using System.Text.RegularExpressions;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cómo se dice en español aquello sobre lo que se hizo algo. En la línea queda escrito con los nombres de dentro, que no cambian.</summary>
public static partial class ObjetosDeAuditoria
{
    private static readonly Dictionary<string, string> Puertas = new(StringComparer.Ordinal)
    {
        ["Pagina"] = "Por la página", ["Acceso"] = "Por la API", ["Renovacion"] = "Por la API", ["SegundoFactor"] = "A falta del segundo paso",
    };

    private static readonly Dictionary<string, string> ConTilde = new(StringComparer.Ordinal) { ["vehiculos"] = "vehículos", ["auditoria"] = "auditoría" };

    /// <summary>«Pagina» y el usuario, por dónde entró; «ListarDocumentos 8, BuscarFacturas 2», las listas que miró. Lo demás, como está.</summary>
    public static string? Texto(string? objeto)
    {
        if (string.IsNullOrWhiteSpace(objeto)) return null;
        if (objeto.Split(' ') is [var puerta, var usuario] && Guid.TryParse(usuario, out _) && Puertas.TryGetValue(puerta, out var dicha)) return dicha;

        var listas = objeto.Split(", ").Select(l => Lista().Match(l)).ToList();
        if (!listas.TrueForAll(l => l.Success)) return objeto;
        var busquedas = listas.Where(EsBusqueda).Select(Veces).DefaultIfEmpty(0).Max();
        IEnumerable<string> dichas = [.. listas.Where(l => !EsBusqueda(l)).Select(l => ConVeces(Nombre(l), Veces(l))), .. busquedas > 0 ? [ConVeces("buscador", busquedas)] : Array.Empty<string>()];
        var texto = string.Join(", ", dichas);
        return char.ToUpperInvariant(texto[0]) + texto[1..];
    }

    private static bool EsBusqueda(Match lista) => lista.Groups["verbo"].Value == "Buscar";

    private static int Veces(Match lista) => int.TryParse(lista.Groups["veces"].Value, out var veces) ? veces : 1;

    private static string ConVeces(string nombre, int veces) => veces == 1 ? nombre : $"{nombre} ({veces} veces)";

    private static string Nombre(Match lista)
    {
        var nombre = lista.Groups["cosa"].Value.ToLowerInvariant();
        return ConTilde.GetValueOrDefault(nombre, nombre);
    }

    /// <summary>El buscador general pregunta a cada módulo: sus líneas se cuentan como una.</summary>
    [GeneratedRegex(@"^(?<verbo>Listar|Buscar)(?<cosa>\p{Lu}\p{L}*) (?<veces>\d+)$")]
    private static partial Regex Lista();
}
