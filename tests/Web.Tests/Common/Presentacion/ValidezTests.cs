using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class ValidezTests
{
    private static readonly DateOnly Hoy = new(2026, 11, 24);

    [TestCase(12, EstadoDeValidez.Valido, "Válido: quedan 12 días")]
    [TestCase(8, EstadoDeValidez.Valido, "Válido: quedan 8 días")]
    [TestCase(7, EstadoDeValidez.PorCaducar, "Quedan 7 días")]
    [TestCase(2, EstadoDeValidez.PorCaducar, "Quedan 2 días")]
    [TestCase(1, EstadoDeValidez.UltimoDia, "Queda 1 día")]
    [TestCase(0, EstadoDeValidez.UltimoDia, "Caduca hoy")]
    [TestCase(-1, EstadoDeValidez.Caducado, "Caducado el 23/11/2026")]
    public void Se_avisa_a_los_siete_dias_y_al_ultimo(int dias, EstadoDeValidez estado, string resumen)
    {
        var validez = new Validez("Justificante profesional", Hoy.AddDays(-20), Hoy.AddDays(dias), Hoy);

        Assert.Multiple(() =>
        {
            Assert.That(validez.Estado, Is.EqualTo(estado));
            Assert.That(validez.Resumen, Is.EqualTo(resumen));
        });
    }

    [Test]
    public void Un_caducado_no_se_parece_a_uno_valido() => Assert.Multiple(() =>
    {
        var valido = new Validez("x", Hoy.AddDays(-20), Hoy.AddDays(10), Hoy).Aspecto;
        var caducado = new Validez("x", Hoy.AddDays(-40), Hoy.AddDays(-10), Hoy).Aspecto;
        Assert.That(caducado.Clase, Is.EqualTo("validez-caducado"));
        Assert.That(caducado.Icono, Is.Not.EqualTo(valido.Icono));
        Assert.That(caducado.Tono, Is.Not.EqualTo(valido.Tono));
    });

    [Test]
    public void Lo_que_aun_no_empieza_no_se_da_por_valido() => Assert.That(
        new Validez("x", Hoy.AddDays(1), Hoy.AddDays(30), Hoy).Resumen, Is.EqualTo("Vale a partir del 25/11/2026"));

    [Test]
    public void Sin_fecha_de_inicio_no_se_inventa_la_duracion() =>
        Assert.That(new Validez("x", null, Hoy.AddDays(30), Hoy).Total, Is.Null);
}
