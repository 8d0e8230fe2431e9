using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Lo que cobra una comunidad (o territorio foral, o ciudad autónoma) por comprar un vehículo usado a un particular.</summary>
/// <param name="Id">Código ISO: <c>ES-MD</c>.</param>
/// <param name="Nombre">Como se lee.</param>
/// <param name="Tipo">Tipo general, en %.</param>
/// <param name="Norma">De dónde sale el tipo general.</param>
/// <param name="Confianza">Hasta dónde está comprobado: alta, media, baja.</param>
/// <param name="Modelo">Modelo de autoliquidación.</param>
/// <param name="Plazo">Para presentarla.</param>
/// <param name="Reglas">En orden: manda la primera que se cumple.</param>
public sealed record NormaDeTerritorio(string Id, string Nombre, decimal Tipo, string Norma, string Confianza, string Modelo, PlazoDePresentacion Plazo, IReadOnlyList<ReglaDeCuota> Reglas)
{
    /// <summary>Lo que no está claro, para quien calcula.</summary>
    public string? Nota { get; init; }

    /// <summary>Desde cuándo se sabe que rige.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Rebaja de la cuota para quien reside allí, en %.</summary>
    public decimal? Bonificacion { get; init; }

    /// <summary>Tiene su propia tabla de precios: la del BOE solo orienta.</summary>
    public bool TablaPropia { get; init; }

    /// <summary>Qué se leyó: la norma, una compilación…</summary>
    public string Evidencia { get; init; } = "";
}

/// <summary>Plazo para presentar: días hábiles o meses.</summary>
public sealed record PlazoDePresentacion(int? DiasHabiles = null, int? Meses = null)
{
    [JsonIgnore]
    public string EnLetra => (DiasHabiles, Meses) switch
    {
        ({ } dias, _) => $"{dias} días hábiles",
        (_, 1) => "1 mes",
        (_, { } meses) => $"{meses} meses",
        _ => "consúltelo",
    };
}

/// <summary>Una excepción al tipo general: otro tipo, o una cuota fija.</summary>
/// <param name="Id">Nombre estable dentro del territorio.</param>
/// <param name="Cuando">Lo que ha de cumplirse.</param>
/// <param name="DebePresentar">Hay que presentar la autoliquidación.</param>
/// <param name="Norma">Norma y artículo.</param>
/// <param name="Confianza">Hasta dónde está comprobada.</param>
public sealed record ReglaDeCuota(string Id, CondicionDeRegla Cuando, bool DebePresentar, string Norma, string Confianza)
{
    /// <summary>Tipo en %, si no es fija.</summary>
    public decimal? Tipo { get; init; }

    /// <summary>Cuota fija en euros.</summary>
    public decimal? Cuota { get; init; }

    public string? Nota { get; init; }
    public DateOnly? Desde { get; init; }
    public string Evidencia { get; init; } = "";

    /// <summary>«un tipo del 8 %», «una cuota fija de 30,00 €»…</summary>
    [JsonIgnore]
    public string EnLetra => Cuota is { } cuota
        ? cuota == 0 ? "la exención" : $"una cuota fija de {Euros.Texto(cuota)}"
        : $"un tipo del {Euros.Tipo(Tipo ?? 0)}";
}
