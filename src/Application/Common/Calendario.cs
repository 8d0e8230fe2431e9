using System.Globalization;

namespace ElGestorPortal.Application.Common;

/// <summary>Los instantes son UTC; los días, de Europe/Madrid.</summary>
public static class Calendario
{
    public static TimeZoneInfo Madrid { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    public static DateTime Ahora(this TimeProvider reloj) => reloj.GetUtcNow().UtcDateTime;

    public static DateOnly Hoy(this TimeProvider reloj) => DiaDe(reloj.Ahora());

    /// <summary>El instante en que empieza un día, UTC.</summary>
    public static DateTime ComienzoDe(DateOnly dia) => TimeZoneInfo.ConvertTimeToUtc(dia.ToDateTime(TimeOnly.MinValue), Madrid);

    public static DateOnly DiaDe(DateTime instante) => DateOnly.FromDateTime(EnMadrid(instante));

    /// <summary>La hora del reloj de pared en Madrid en ese instante, UTC.</summary>
    public static DateTime EnMadrid(DateTime instante) => TimeZoneInfo.ConvertTimeFromUtc(instante, Madrid);

    /// <summary>Un día como se escribe en un documento: 06/12/2026.</summary>
    public static string EnDocumento(DateOnly dia) => dia.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
