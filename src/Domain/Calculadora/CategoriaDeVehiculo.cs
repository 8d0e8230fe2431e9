using System.Text.Json.Serialization;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Clase de vehículo, a efectos del impuesto.</summary>
public enum CategoriaDeVehiculo
{
    [JsonStringEnumMemberName("turismo")] Turismo,
    [JsonStringEnumMemberName("todoterreno")] Todoterreno,
    [JsonStringEnumMemberName("motocicleta")] Motocicleta,
    [JsonStringEnumMemberName("ciclomotor")] Ciclomotor,
    [JsonStringEnumMemberName("quad")] Quad,
    [JsonStringEnumMemberName("buggy")] Buggy,
    [JsonStringEnumMemberName("autocaravana")] Autocaravana,
    [JsonStringEnumMemberName("mixto")] Mixto,
    [JsonStringEnumMemberName("comercial-ligero")] ComercialLigero,
    [JsonStringEnumMemberName("otro")] Otro,
}

/// <summary>Lo que mueve el vehículo, con las siglas de la Orden de precios.</summary>
public enum TipoDeMotor
{
    /// <summary>Gasolina.</summary>
    [JsonStringEnumMemberName("G")] Gasolina,

    /// <summary>Diésel.</summary>
    [JsonStringEnumMemberName("D")] Diesel,

    /// <summary>Híbrido sin enchufe.</summary>
    [JsonStringEnumMemberName("H")] Hibrido,

    /// <summary>Híbrido enchufable.</summary>
    [JsonStringEnumMemberName("PHEV")] HibridoEnchufable,

    /// <summary>Eléctrico puro.</summary>
    [JsonStringEnumMemberName("Elc")] Electrico,

    /// <summary>Gas.</summary>
    [JsonStringEnumMemberName("S")] Gas,

    /// <summary>Mezcla u otro combustible.</summary>
    [JsonStringEnumMemberName("M")] Mezcla,
}

/// <summary>Distintivo ambiental de la DGT.</summary>
public enum DistintivoAmbiental
{
    [JsonStringEnumMemberName("0")] Cero,
    [JsonStringEnumMemberName("ECO")] Eco,
    [JsonStringEnumMemberName("C")] C,
    [JsonStringEnumMemberName("B")] B,
    [JsonStringEnumMemberName("SIN")] Sin,
}
