namespace ElGestorPortal.Web.Common.Presentacion;

public enum EstadoDeValidez
{
    Pendiente,
    Valido,
    PorCaducar,
    UltimoDia,
    Caducado,
}

/// <summary>Justificante o provisional (<c>_Validez.cshtml</c>). Las fechas llegan del escritorio; aquí solo se cuentan los días.</summary>
/// <param name="Hoy">Día en Madrid: <see cref="FechaDePortal.Hoy"/>.</param>
/// <param name="Descargar">Dirección del documento, si quien mira puede descargarlo.</param>
public sealed record Validez(string Nombre, DateOnly? Desde, DateOnly Hasta, DateOnly Hoy, string? Descargar = null)
{
    public int Dias => Hasta.DayNumber - Hoy.DayNumber;

    /// <summary>Sin fecha de inicio no hay barra: no se inventa el total.</summary>
    public int? Total => Desde is { } d && Hasta > d ? Hasta.DayNumber - d.DayNumber : null;

    public EstadoDeValidez Estado => Desde > Hoy ? EstadoDeValidez.Pendiente : Dias switch
    {
        < 0 => EstadoDeValidez.Caducado,
        <= 1 => EstadoDeValidez.UltimoDia,
        <= 7 => EstadoDeValidez.PorCaducar,
        _ => EstadoDeValidez.Valido,
    };

    public string Resumen => Estado switch
    {
        EstadoDeValidez.Caducado => $"Caducado el {FechaDePortal.EnDocumento(Hasta)}",
        EstadoDeValidez.Pendiente => $"Vale a partir del {FechaDePortal.EnDocumento(Desde!.Value)}",
        _ when Dias == 0 => "Caduca hoy",
        EstadoDeValidez.UltimoDia => "Queda 1 día",
        EstadoDeValidez.PorCaducar => $"Quedan {Dias} días",
        _ => $"Válido: quedan {Dias} días",
    };

    public (string Icono, Tono Tono, string Clase) Aspecto => Estado switch
    {
        EstadoDeValidez.Caducado => ("ban", Tono.Caducado, "validez-caducado"),
        EstadoDeValidez.UltimoDia => ("alarm", Tono.Rojo, "validez-rojo"),
        EstadoDeValidez.PorCaducar => ("hourglass-low", Tono.Ambar, "validez-ambar"),
        EstadoDeValidez.Pendiente => ("clock", Tono.Gris, "validez-pendiente"),
        _ => ("circle-check", Tono.Verde, ""),
    };
}
