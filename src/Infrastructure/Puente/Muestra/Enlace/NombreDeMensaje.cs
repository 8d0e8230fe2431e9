using System.Globalization;
using System.Text.RegularExpressions;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

/// <summary>Cómo se llaman los ficheros de la carpeta compartida: <c>&lt;12 cifras&gt;_&lt;uuid&gt;.json</c> (puente.md §5).</summary>
internal static partial class NombreDeMensaje
{
    /// <summary>Las cifras crecen con el reloj.</summary>
    public static string De(Guid id, TimeProvider reloj) => De(id, reloj.GetUtcNow().ToUnixTimeMilliseconds() / 10);

    public static string De(Guid id, long contador) => string.Create(CultureInfo.InvariantCulture, $"{contador:D12}_{id}.json");

    public static bool Vale(string nombre) => Forma().IsMatch(nombre);

    [GeneratedRegex("^[0-9]{12}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\.json$")]
    private static partial Regex Forma();
}
