using System.Text.Json;
using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Cómo se escribe una norma: el JSON con el que se carga, se guarda y se edita.</summary>
internal static class NormaEnJson
{
    public static JsonSerializerOptions Opciones { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static Type Tipo(ClaseDeNorma clase) => clase switch
    {
        ClaseDeNorma.Precios => typeof(OrdenDePrecios),
        ClaseDeNorma.Depreciacion => typeof(TablaDeDepreciacion),
        ClaseDeNorma.Reglas => typeof(ReglasDelImpuesto),
        _ => typeof(TasasDeTrafico),
    };

    public static object Leer(ClaseDeNorma clase, string contenido) => JsonSerializer.Deserialize(contenido, Tipo(clase), Opciones)!;
}
