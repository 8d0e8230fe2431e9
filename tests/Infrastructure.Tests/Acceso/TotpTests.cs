using ElGestorPortal.Infrastructure.Acceso;

namespace ElGestorPortal.Infrastructure.Tests.Acceso;

public class TotpTests
{
    // RFC 6238, apéndice B, con la clave de prueba de SHA-1 y las seis últimas cifras.
    private const string Clave = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [TestCase(59, "287082")]
    [TestCase(1111111109, "081804")]
    [TestCase(1111111111, "050471")]
    [TestCase(1234567890, "005924")]
    [TestCase(2000000000, "279037")]
    [TestCase(20000000000, "353130")]
    public void Da_los_codigos_del_RFC_6238(long segundos, string codigo) =>
        Assert.That(Totp.Codigo(Clave, Totp.Paso(DateTimeOffset.FromUnixTimeSeconds(segundos))), Is.EqualTo(codigo));

    [Test]
    public void Admite_un_paso_de_retraso_o_de_adelanto_y_ninguno_ya_usado()
    {
        var ahora = DateTimeOffset.FromUnixTimeSeconds(1_234_567_890);
        var paso = Totp.Paso(ahora);

        Assert.Multiple(() =>
        {
            Assert.That(Totp.Buscar(Clave, Totp.Codigo(Clave, paso - 1), ahora, 0), Is.EqualTo(paso - 1));
            Assert.That(Totp.Buscar(Clave, Totp.Codigo(Clave, paso + 1), ahora, 0), Is.EqualTo(paso + 1));
            Assert.That(Totp.Buscar(Clave, Totp.Codigo(Clave, paso - 2), ahora, 0), Is.Null);
            Assert.That(Totp.Buscar(Clave, Totp.Codigo(Clave, paso), ahora, paso), Is.Null);
            Assert.That(Totp.Buscar(Clave, "", ahora, 0), Is.Null);
        });
    }

    [Test]
    public void La_clave_nueva_es_de_160_bits_y_cada_vez_otra()
    {
        var claves = Enumerable.Range(0, 100).Select(_ => Totp.NuevaClave()).ToList();

        Assert.That(claves, Is.Unique.And.All.Match("^[A-Z2-7]{32}$"));
    }
}
