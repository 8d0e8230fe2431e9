using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public class AspectoDeItvTests
{
    [TestCase(-1, "Caducó el 09/03/2026", Tono.Rojo)]
    [TestCase(0, "Caduca hoy", Tono.Rojo)]
    [TestCase(1, "Queda 1 día", Tono.Rojo)]
    [TestCase(60, "Quedan 60 días", Tono.Ambar)]
    [TestCase(61, "Hasta el 10/05/2026", Tono.Gris)]
    public void La_ITV_cuenta_los_dias_y_avisa(int dias, string texto, Tono tono)
    {
        var itv = AspectoDeItv.De(new DateOnly(2026, 3, 10).AddDays(dias), dias)!;

        Assert.That((itv.Texto, itv.Tono), Is.EqualTo((texto, tono)));
    }
}
