using System.Text.Json;

namespace ElGestorPortal.Benchmarks.Consultas;

internal static class Claves
{
    /// <summary>Las tildes sin escapar, como las escribe MVC; sin revalidar lo que ya es correcto.</summary>
    public static readonly JsonWriterOptions ComoMvc = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>La clave kebab-case de una enumeración.</summary>
    public static string De<T>(T valor) where T : struct, Enum => Nombres<T>.Todos[valor];

    public static void Dia(Utf8JsonWriter json, ReadOnlySpan<byte> nombre, DateOnly? dia)
    {
        if (dia is not { } d)
        {
            json.WriteNull(nombre);
            return;
        }

        Span<char> texto = stackalloc char[10];
        d.TryFormat(texto, out _, "O", System.Globalization.CultureInfo.InvariantCulture);
        json.WriteString(nombre, texto);
    }

    private static class Nombres<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Todos = Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));
    }
}
