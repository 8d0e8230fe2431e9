using System.Globalization;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Domain.Tests.Calculadora;

public class SerieDeMatriculaTests
{
    private static readonly DateOnly Hoy = new(2026, 11, 24);

    // Días en que se dio la primera de cada letra, según la prensa: la estimación puede errar unos meses.
    [TestCase("0000 BBB", "2000-09-18")]
    [TestCase("0000-CBB", "2002-10-15")]
    [TestCase("0000DBB", "2004-09-15")]
    [TestCase("0000 FBB", "2006-05-15")]
    [TestCase("0000 GBB", "2008-02-15")]
    [TestCase("0000 HBB", "2010-12-15")]
    [TestCase("0000 JBB", "2014-11-15")]
    [TestCase("0000 KBB", "2017-06-15")]
    [TestCase("0000 LBB", "2019-09-06")]
    [TestCase("0000 MBB", "2022-09-02")]
    public void Se_acerca_a_la_fecha_de_su_serie(string placa, string dia)
    {
        var estimada = SerieDeMatricula.Estimar(placa, Hoy)!.Value;

        Assert.That(Math.Abs(estimada.DayNumber - DateOnly.Parse(dia, CultureInfo.InvariantCulture).DayNumber), Is.LessThanOrEqualTo(62));
        Assert.That(estimada.Day, Is.EqualTo(1), "solo dice el mes");
    }

    [Test]
    public void Cada_serie_es_posterior_o_igual_a_la_anterior()
    {
        const string letras = "BCDFGHJKLMN";
        var fechas = from a in letras from b in "BFKPTZ" select SerieDeMatricula.Estimar($"1234{a}{b}B", Hoy);

        Assert.That(fechas.Where(f => f is not null), Is.Ordered);
    }

    [TestCase("M 1234 AB")]
    [TestCase("E 1234 BCD")]
    [TestCase("1234 AEI")]
    [TestCase("1234 ZZZ")]
    [TestCase("")]
    [TestCase(null)]
    public void De_otra_placa_o_de_una_que_aun_no_se_ha_dado_no_dice_nada(string? placa) =>
        Assert.That(SerieDeMatricula.Estimar(placa, Hoy), Is.Null);
}
