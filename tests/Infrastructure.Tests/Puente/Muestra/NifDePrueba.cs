namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

/// <summary>Comprueba un NIF por su cuenta, sin mirar cómo lo hizo quien lo inventó.</summary>
internal static class NifDePrueba
{
    public static bool EsValido(string? nif)
    {
        if (nif is not { Length: 9 })
        {
            return false;
        }

        if (char.IsDigit(nif[0]) || "XYZ".Contains(nif[0], StringComparison.Ordinal))
        {
            var numero = nif[..8].Replace('X', '0').Replace('Y', '1').Replace('Z', '2');
            return int.TryParse(numero, out var n) && nif[8] == "TRWAGMYFPDXBNJZSQVHLCKE"[n % 23];
        }

        var cifras = nif[1..8].Select(c => c - '0').ToArray();
        var suma = cifras[1] + cifras[3] + cifras[5];
        foreach (var i in new[] { 0, 2, 4, 6 })
        {
            var doble = cifras[i] * 2;
            suma += doble > 9 ? doble - 9 : doble;
        }

        return "ABEH".Contains(nif[0], StringComparison.Ordinal) && nif[8] - '0' == (10 - (suma % 10)) % 10;
    }

    [TestCase("54362315K", true)]
    [TestCase("X5253868R", true)]
    [TestCase("B64717838", true)]
    [TestCase("A13585625", true)]
    [TestCase("54362315Z", false)]
    [TestCase("B64717839", false)]
    public static void El_comprobador_acierta(string nif, bool valido) => Assert.That(EsValido(nif), Is.EqualTo(valido));
}
