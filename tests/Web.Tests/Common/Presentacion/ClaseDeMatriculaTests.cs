using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class ClaseDeMatriculaTests
{
    [TestCase("1234 BCD", "ordinaria", "1234 BCD", "")]
    [TestCase("0000-BBB", "ordinaria", "0000 BBB", "")]
    [TestCase("4821lkm", "ordinaria", "4821 LKM", "")]
    [TestCase("C 1234 BDF", "ciclomotor", "C 1234 BDF", "matricula-ciclomotor")]
    [TestCase("R1234BCD", "remolque", "R 1234 BCD", "matricula-remolque")]
    [TestCase("E0001BBB", "especial", "E 0001 BBB", "matricula-especial")]
    [TestCase("T 0012 BBC", "turistica", "T 0012 BBC", "")]
    [TestCase("H-1234-BBC", "historica", "H 1234 BBC", "")]
    [TestCase("P1234BCD", "temporal_particular", "P 1234 BCD", "matricula-provisional")]
    [TestCase("S1234BCD", "temporal_empresa", "S 1234 BCD", "matricula-provisional-empresa")]
    [TestCase("V1234BCD", "temporal_empresa", "V 1234 BCD", "matricula-provisional-empresa")]
    [TestCase("M-1234-AB", "provincial_1971", "M-1234-AB", "matricula-sin-banda")]
    [TestCase("TF 4321 Z", "provincial_1971", "TF-4321-Z", "matricula-sin-banda")]
    [TestCase("AL-123456", "provincial_1900", "AL-123456", "matricula-sin-banda")]
    [TestCase("M 1234 BCD", "vmp", "M 1234 BCD", "")]
    [TestCase("SE01234R", "provincial_remolque_antiguo", "SE-01234-R", "matricula-sin-banda")]
    public void Cada_clase_de_placa_se_agrupa_y_se_pinta_como_la_suya(string valor, string tipo, string texto, string clase)
    {
        var placa = ClaseDeMatricula.De(valor);

        Assert.Multiple(() =>
        {
            Assert.That(placa.Tipo, Is.EqualTo(tipo));
            Assert.That(placa.Texto.Replace('\u00A0', ' '), Is.EqualTo(texto));
            Assert.That(placa.Clase, Is.EqualTo(clase));
        });
    }

    [TestCase("AB-123-CD")]
    [TestCase("1234 AEI")]
    [TestCase("CD 123 456")]
    public void Una_placa_que_no_se_reconoce_se_ensena_tal_cual_y_sin_banda(string valor)
    {
        var placa = ClaseDeMatricula.De(valor);

        Assert.Multiple(() =>
        {
            Assert.That(placa.Tipo, Is.EqualTo("otra"));
            Assert.That(placa.Texto, Is.EqualTo(valor));
            Assert.That(placa.Clase, Is.EqualTo("matricula-sin-banda"));
        });
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  - ")]
    public void Sin_placa_lo_dice(string? valor) =>
        Assert.That(ClaseDeMatricula.De(valor), Is.EqualTo(new ClaseDeMatricula("sin", "matricula-sin", "Sin\u00A0matrícula")));
}
