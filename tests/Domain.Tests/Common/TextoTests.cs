using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Tests.Common;

public class TextoTests
{
    [TestCase("Muñoz", "munoz")]
    [TestCase("  ÁÉÍÓÚ ü ", "aeiou u")]
    [TestCase(null, "")]
    public void Se_busca_sin_tildes_ni_mayusculas(string? texto, string plegado) => Assert.That(Texto.Plegar(texto), Is.EqualTo(plegado));

    [Test]
    public void Se_une_lo_que_no_esta_vacio() => Assert.That(Texto.Unir(" Ana ", null, "", "Muñoz"), Is.EqualTo("Ana Muñoz"));
}
