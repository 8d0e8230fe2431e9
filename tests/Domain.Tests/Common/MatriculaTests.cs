using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Tests.Common;

public class MatriculaTests
{
    [TestCase("1234 BCD", "1234BCD")]
    [TestCase("0000-BBB", "0000BBB")]
    [TestCase("C 1234 BDF", "C1234BDF")]
    [TestCase("R1234BCD", "R1234BCD")]
    [TestCase("H-1234-BBC", "H1234BBC")]
    [TestCase("M-1234-AB", "M1234AB")]
    [TestCase("TF 4321 Z", "TF4321Z")]
    [TestCase("AL-123456", "AL123456")]
    [TestCase("M 1234 BCD", "M1234BCD")]
    [TestCase("SE01234R", "SE01234R")]
    [TestCase("t.0012.bbc", "T0012BBC")]
    [TestCase("", "")]
    [TestCase(null, "")]
    public void Se_indexa_sin_separadores_y_en_mayusculas(string? escrita, string normal) => Assert.That(Matricula.Normalizar(escrita), Is.EqualTo(normal));
}
