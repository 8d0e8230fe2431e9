using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Domain.Tests.Acceso;

public class PliegueTests
{
    [TestCase(" Ana@Demo.Example ", "ana@demo.example")]
    [TestCase("\uFF21na", "ana")]
    [TestCase("\u212Ailo", "kilo")]
    [TestCase("K\u0130LO", "kilo")]
    [TestCase("k\u0131lo", "kilo")]
    [TestCase("ki\u200Blo", "kilo")]
    [TestCase("STRASSE", "strasse")]
    [TestCase("straße", "strasse")]
    [TestCase("ΣΊΣΥΦΟΣ", "σίσυφοσ")]
    [TestCase("muñoz", "muñoz")]
    [TestCase(null, "")]
    public void Los_nombres_que_se_leen_igual_se_pliegan_igual(string? nombre, string plegado) => Assert.That(Pliegue.De(nombre), Is.EqualTo(plegado));

    [Test]
    public void Una_letra_rota_no_hace_fallar() => Assert.That(() => Pliegue.De("mal\uD800"), Throws.Nothing);

    [TestCase("ana+1@demo.example", "ana@demo.example")]
    [TestCase("ana@demo.example.", "ana@demo.example")]
    [TestCase("\u0430na @demo.example", "ana@demo.example")]
    [TestCase("MUÑOZ", "munoz")]
    public void Para_contar_intentos_se_pliega_mas(string nombre, string plegado) => Assert.That(Pliegue.Grueso(nombre), Is.EqualTo(plegado));
}
