namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña la ITV: días que quedan, con icono y tono. La fecha llega del escritorio; aquí solo se cuentan los días.</summary>
public sealed record AspectoDeItv(string Texto, Tono Tono, string Icono)
{
    public static AspectoDeItv? De(DateOnly? caduca, int? dias) => (caduca, dias) switch
    {
        (null, _) or (_, null) => null,
        ({ } fecha, < 0) => new($"Caducó el {FechaDePortal.EnDocumento(fecha)}", Tono.Rojo, "alarm"),
        (_, 0) => new("Caduca hoy", Tono.Rojo, "alarm"),
        (_, 1) => new("Queda 1 día", Tono.Rojo, "alarm"),
        (_, <= 60) => new($"Quedan {dias} días", Tono.Ambar, "hourglass-low"),
        ({ } fecha, _) => new($"Hasta el {FechaDePortal.EnDocumento(fecha)}", Tono.Gris, "circle-check"),
    };
}
