using System.Globalization;
using CsCheck;
using ElGestorPortal.Application.Puente;

namespace ElGestorPortal.Application.Tests.Puente;

public class NumeroCanonicoTests
{
    // RFC 8785, apéndice B: los bits del número y cómo se escribe.
    [TestCase("0000000000000000", "0")]
    [TestCase("8000000000000000", "0")]
    [TestCase("0000000000000001", "5e-324")]
    [TestCase("8000000000000001", "-5e-324")]
    [TestCase("7fefffffffffffff", "1.7976931348623157e+308")]
    [TestCase("ffefffffffffffff", "-1.7976931348623157e+308")]
    [TestCase("4340000000000000", "9007199254740992")]
    [TestCase("c340000000000000", "-9007199254740992")]
    [TestCase("4430000000000000", "295147905179352830000")]
    [TestCase("44b52d02c7e14af5", "9.999999999999997e+22")]
    [TestCase("44b52d02c7e14af6", "1e+23")]
    [TestCase("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [TestCase("444b1ae4d6e2ef4e", "999999999999999700000")]
    [TestCase("444b1ae4d6e2ef4f", "999999999999999900000")]
    [TestCase("444b1ae4d6e2ef50", "1e+21")]
    [TestCase("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [TestCase("3eb0c6f7a0b5ed8d", "0.000001")]
    [TestCase("41b3de4355555553", "333333333.3333332")]
    [TestCase("41b3de4355555554", "333333333.33333325")]
    [TestCase("41b3de4355555555", "333333333.3333333")]
    [TestCase("41b3de4355555556", "333333333.3333334")]
    [TestCase("41b3de4355555557", "333333333.33333343")]
    [TestCase("becbf647612f3696", "-0.0000033333333333333333")]
    [TestCase("43143ff3c1cb0959", "1424953923781206.2")]
    public void Escribe_los_numeros_del_apendice_B_de_RFC_8785(string bits, string escrito) =>
        Assert.That(NumeroCanonico.De(BitConverter.Int64BitsToDouble(long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))), Is.EqualTo(escrito));

    [TestCase("333333333.33333329", "333333333.3333333")]
    [TestCase("1E30", "1e+30")]
    [TestCase("4.50", "4.5")]
    [TestCase("2e-3", "0.002")]
    [TestCase("0.000000000000000000000000001", "1e-27")]
    [TestCase("1e-7", "1e-7")]
    [TestCase("1e-6", "0.000001")]
    [TestCase("100", "100")]
    [TestCase("100.0", "100")]
    [TestCase("1e2", "100")]
    [TestCase("-0", "0")]
    [TestCase("121.00", "121")]
    [TestCase("0.1", "0.1")]
    [TestCase("123456789012345680000", "123456789012345680000")]
    public void Da_igual_como_se_escribiera(string literal, string escrito) =>
        Assert.That(NumeroCanonico.De(double.Parse(literal, CultureInfo.InvariantCulture)), Is.EqualTo(escrito));

    [Test]
    public void Toda_potencia_de_diez_conserva_su_exponente([Range(-30, 30)] int exponente)
    {
        var escrito = NumeroCanonico.De(double.Parse($"1e{exponente}", CultureInfo.InvariantCulture));

        Assert.That(double.Parse(escrito, CultureInfo.InvariantCulture), Is.EqualTo(double.Parse($"1e{exponente}", CultureInfo.InvariantCulture)));
        Assert.That(escrito.Count(c => c is >= '1' and <= '9'), Is.GreaterThan(0));
    }

    [Test]
    public void Lo_escrito_vuelve_a_ser_el_mismo_numero() => Check.Sample(
        Gen.Double.Where(double.IsFinite),
        n => double.Parse(NumeroCanonico.De(n), CultureInfo.InvariantCulture).Equals(n == 0 ? 0 : n),
        iter: 20_000);

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Lo_que_no_es_un_numero_no_vale(double valor) =>
        Assert.Throws<DatoInvalidoException>(() => NumeroCanonico.De(valor));
}
