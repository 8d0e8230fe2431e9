using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public class EurosTests
{
    [TestCase("1516.7", "1.516,70\u00A0€")]
    [TestCase("0", "0,00\u00A0€")]
    [TestCase("-10.5", "\u221210,50\u00A0€")]
    [TestCase("1234567.891", "1.234.567,89\u00A0€")]
    public void Los_importes_se_leen_como_en_espanol(string importe, string texto) =>
        Assert.That(Euros.Texto(decimal.Parse(importe, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(texto));
}
