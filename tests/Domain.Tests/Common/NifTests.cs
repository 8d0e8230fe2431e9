using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Tests.Common;

public class NifTests
{
    [TestCase("54362315K")]
    [TestCase("X2482300W")]
    [TestCase("X5253868R")]
    [TestCase("M1234567L")]
    [TestCase("J99216582")]
    [TestCase("B64717838")]
    [TestCase("B58378431")]
    [TestCase("A13585625")]
    [TestCase("ES-54.362.315-k")]
    [TestCase(" b 58378431 ")]
    public void Es_valido(string nif) => Assert.That(Nif.EsValido(nif), Is.True);

    [TestCase("54362315Z")]
    [TestCase("X2482300A")]
    [TestCase("J99216583")]
    [TestCase("B64717839")]
    [TestCase("O1234567L")]
    [TestCase("1234567")]
    [TestCase("")]
    [TestCase(null)]
    [TestCase("P58378431", Description = "una corporación local lleva letra")]
    [TestCase("B5837843A", Description = "una sociedad limitada lleva cifra")]
    [TestCase("٥٤٣٦٢٣١٥K", Description = "cifras de otro alfabeto")]
    [TestCase("54362315K54362315K54362315K54362315K")]
    public void No_es_valido(string? nif) => Assert.That(Nif.EsValido(nif), Is.False);

    [TestCase("es-54.362.315-k", "54362315K")]
    [TestCase(" 54362315 K ", "54362315K")]
    [TestCase("ESB58378431", "B58378431")]
    [TestCase("ES1234567", "ES1234567", Description = "lo que queda no es un NIF: el prefijo se conserva")]
    [TestCase("paaaa-123 456", "PAAAA123456", Description = "un pasaporte se guarda igual, normalizado")]
    [TestCase("   ", "")]
    [TestCase(null, "")]
    public void Se_normaliza(string? escrito, string normal) => Assert.That(Nif.Normalizar(escrito), Is.EqualTo(normal));

    [TestCase("54362315K", "***6231**", Description = "disposición adicional 7.ª de la LOPDGDD: las cifras 4.ª a 7.ª")]
    [TestCase("X2482300W", "***8230**")]
    [TestCase("es 54.362.315 k", "***6231**")]
    [TestCase("1234567", "*********")]
    [TestCase("", "*********")]
    [TestCase(null, "*********")]
    public void Se_enmascara(string? nif, string mascara) => Assert.That(Nif.Enmascarar(nif), Is.EqualTo(mascara));

    [Test]
    public void Normalizar_dos_veces_es_normalizar_una() =>
        CsCheck.Check.Sample(CsCheck.Gen.String, texto => Nif.Normalizar(Nif.Normalizar(texto)) == Nif.Normalizar(texto) || Nif.Normalizar(texto).StartsWith("ES", StringComparison.Ordinal));
}
