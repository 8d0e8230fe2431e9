using ElGestorPortal.Application.Documentos;

namespace ElGestorPortal.Application.Tests.Documentos;

public class NombreDeFicheroTests
{
    [TestCase("../../../x.pdf", "x.pdf")]
    [TestCase(@"..\..\x.pdf", "x.pdf")]
    [TestCase("/etc/x.pdf", "x.pdf")]
    [TestCase(@"C:\fakepath\Ficha técnica.pdf", "Ficha técnica.pdf")]
    [TestCase("....//x.pdf", "x.pdf")]
    [TestCase(@"\\servidor\carpeta\x.pdf", "x.pdf")]
    [TestCase("x\0y.pdf", "xy.pdf")]
    [TestCase("fdp\u202Efactura.pdf", "fdpfactura.pdf")]
    [TestCase("a:b*c?.pdf", "abc.pdf")]
    [TestCase("..pdf", "pdf")]
    [TestCase("", "documento")]
    [TestCase(null, "documento")]
    public void El_nombre_se_queda_en_lo_ultimo_de_su_ruta_y_sin_nada_raro(string? nombre, string esperado) =>
        Assert.That(NombreDeFichero.Limpiar(nombre), Is.EqualTo(esperado));

    [Test]
    public void Un_nombre_larguisimo_se_acorta_y_conserva_su_extension() =>
        Assert.That(NombreDeFichero.Limpiar(new string('a', 5000) + ".pdf"), Is.EqualTo(new string('a', 150) + ".pdf"));
}
