using System.Globalization;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Fechas tal como se leen en el portal. Los instantes llegan en UTC y se enseñan en hora peninsular.</summary>
public static class FechaDePortal
{
    // Propios, para no depender de los datos regionales del servidor (y sin el punto que pone ICU).
    private static readonly string[] Meses = ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"];

    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    /// <summary>Un <see cref="DateTime"/> sin zona se toma por UTC: así salen de la base.</summary>
    public static DateTime EnMadrid(DateTime instante) => TimeZoneInfo.ConvertTimeFromUtc(
        instante.Kind == DateTimeKind.Local ? instante.ToUniversalTime() : DateTime.SpecifyKind(instante, DateTimeKind.Utc), Madrid);

    public static DateOnly Hoy(TimeProvider reloj) => DateOnly.FromDateTime(EnMadrid(reloj.GetUtcNow().UtcDateTime));

    public static string Texto(DateTime instante, FormatoDeFecha formato, TimeProvider reloj) => TextoLocal(EnMadrid(instante), formato, reloj);

    /// <summary>De un instante que ya está en hora peninsular.</summary>
    internal static string TextoLocal(DateTime local, FormatoDeFecha formato, TimeProvider reloj)
    {
        var dia = DateOnly.FromDateTime(local);
        if (formato == FormatoDeFecha.Documento) return EnDocumento(dia);

        var hoy = Hoy(reloj);
        return formato == FormatoDeFecha.Lista && Cercano(dia, hoy) is null ? Corta(dia, hoy) : $"{DeLista(dia, hoy)}, {local.ToString("H:mm", CultureInfo.InvariantCulture)}";
    }

    public static string Texto(DateOnly dia, FormatoDeFecha formato, TimeProvider reloj) => formato == FormatoDeFecha.Documento
        ? EnDocumento(dia)
        : DeLista(dia, Hoy(reloj));

    /// <summary>«desde hoy», «desde ayer», «desde el 20 nov».</summary>
    public static string Desde(DateOnly dia, TimeProvider reloj) =>
        Cercano(dia, Hoy(reloj)) is { } cercano ? $"desde {cercano.ToLowerInvariant()}" : $"desde el {Corta(dia, Hoy(reloj))}";

    public static string EnDocumento(DateOnly dia) => Calendario.EnDocumento(dia);

    private static string DeLista(DateOnly dia, DateOnly hoy) => Cercano(dia, hoy) ?? Corta(dia, hoy);

    private static string? Cercano(DateOnly dia, DateOnly hoy) => (dia.DayNumber - hoy.DayNumber) switch
    {
        0 => "Hoy",
        -1 => "Ayer",
        _ => null,
    };

    private static string Corta(DateOnly dia, DateOnly hoy) => dia.Year == hoy.Year
        ? $"{dia.Day}\u00A0{Meses[dia.Month - 1]}"
        : $"{dia.Day}\u00A0{Meses[dia.Month - 1]}\u00A0{dia.Year:0000}";
}
