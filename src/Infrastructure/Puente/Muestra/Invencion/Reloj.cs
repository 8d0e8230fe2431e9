namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Días y horas de oficina, que nunca pasan de la hora actual de la muestra.</summary>
internal static class Reloj
{
    // Ayer y hoy valen aunque sean festivo: una muestra que se abre en domingo también tiene que parecer viva.
    public static DateOnly Laborable(MuestraPedida pedida, DateOnly dia) => dia >= pedida.Hoy.AddDays(-1) ? dia : dia.DayOfWeek switch
    {
        DayOfWeek.Saturday => dia.AddDays(2),
        DayOfWeek.Sunday => dia.AddDays(1),
        _ => dia,
    };

    public static DateTimeOffset Momento(MuestraPedida pedida, Azar azar, DateOnly fecha)
    {
        var momento = new DateTimeOffset(fecha.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero).AddSeconds(azar.Entre(0, 9 * 3600));
        var tope = pedida.Ahora.AddMinutes(-10);
        return momento <= tope ? momento : tope.AddSeconds(-azar.Entre(0, 4 * 3600));
    }
}
