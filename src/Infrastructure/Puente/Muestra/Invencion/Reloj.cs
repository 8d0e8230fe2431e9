namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Horas de oficina que nunca pasan de la hora actual de la muestra.</summary>
internal static class Reloj
{
    public static DateTimeOffset Momento(MuestraPedida pedida, Azar azar, DateOnly fecha)
    {
        var momento = new DateTimeOffset(fecha.ToDateTime(new TimeOnly(7, 0)), TimeSpan.Zero).AddSeconds(azar.Entre(0, 9 * 3600));
        var tope = pedida.Ahora.AddMinutes(-10);
        return momento <= tope ? momento : tope.AddSeconds(-azar.Entre(0, 4 * 3600));
    }
}
