using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class PiezasTests
{
    private const string Malicioso = "\"><script>alert(1)</script>";

    [Test]
    public void Ningun_texto_de_fuera_llega_sin_codificar()
    {
        string[] salidas =
        [
            Pieza.Html(new MatriculaTagHelper { Valor = Malicioso }),
            Pieza.Html(new EstadoTagHelper { Valor = Malicioso, Texto = Malicioso }),
            Pieza.Html(new TurnoTagHelper { Valor = "administracion", Administracion = Malicioso }),
            Pieza.Html(new EtiquetaTagHelper { Icono = Malicioso, Texto = Malicioso }),
            Pieza.Html(new IconoTagHelper { Nombre = Malicioso, Texto = Malicioso }),
            Pieza.Html(new FechaTagHelper(TimeProvider.System) { SinFecha = Malicioso }),
        ];

        Assert.That(salidas, Has.None.Contain("<script").IgnoreCase);
    }

    [Test]
    public void La_matricula_grande_lleva_sus_clases_y_el_espacio_duro() =>
        Assert.That(
            Pieza.Html(new MatriculaTagHelper { Valor = "R4417BDF", Tamano = TamanoDeMatricula.Grande }),
            Is.EqualTo("<span class=\"matricula matricula-grande matricula-remolque\">R&#xA0;4417&#xA0;BDF</span>"));

    [Test]
    public void El_estado_lleva_icono_decorativo_palabra_y_clase() =>
        Assert.That(
            Pieza.Html(new EstadoTagHelper { Valor = "presentado", Texto = "Presentado en la DGT" }),
            Is.EqualTo("<span class=\"estado estado-presentado\"><svg aria-hidden=\"true\" class=\"ti-building-bank ti\" height=\"24\" width=\"24\">"
                + "<use href=\"/lib/iconos/iconos.svg#building-bank\"></use></svg><span>Presentado en la DGT</span></span>"));

    [TestCase("usted", "turno turno-usted", "Usted")]
    [TestCase("gestoria", "turno", "La gestor&#xED;a")]
    [TestCase("administracion", "turno", "La Administraci&#xF3;n")]
    [TestCase("nadie", "turno", "Nadie: terminado")]
    public void Solo_lo_que_le_toca_a_usted_va_relleno(string valor, string clase, string texto) => Assert.That(
        Pieza.Html(new TurnoTagHelper { Valor = valor }),
        Does.StartWith($"<span class=\"{clase}\">").And.Contain($"<span>{texto}</span>"));

    [Test]
    public void La_fecha_dice_a_la_maquina_su_hora_y_su_zona() => Assert.Multiple(() =>
    {
        var reloj = new RelojFijo(new(2026, 11, 24, 8, 45, 0, TimeSpan.Zero));
        var utc = new DateTime(2026, 11, 24, 8, 20, 0, DateTimeKind.Utc);
        Assert.That(
            Pieza.Html(new FechaTagHelper(reloj) { Valor = utc, EnFrase = true }),
            Is.EqualTo("<time datetime=\"2026-11-24T09:20:00&#x2B;01:00\">hoy, 9:20</time>"));
        Assert.That(
            Pieza.Html(new FechaTagHelper(reloj) { Valor = new DateOnly(2026, 12, 6), Formato = FormatoDeFecha.Documento }),
            Is.EqualTo("<time datetime=\"2026-12-06\">06/12/2026</time>"));
        Assert.That(Pieza.Html(new FechaTagHelper(reloj) { SinFecha = "pendiente" }), Is.EqualTo("<span>pendiente</span>"));
        Assert.That(Pieza.Html(new FechaTagHelper(reloj)), Is.Empty);
    });

    [TestCase(0, "vacío")]
    [TestCase(1, "1 KB")]
    [TestCase(219_000, "214 KB")]
    [TestCase(1_468_006, "1,4 MB")]
    [TestCase(20_971_520, "20 MB")]
    public void El_tamano_de_un_fichero_se_lee_en_KB_y_MB(long bytes, string esperado) =>
        Assert.That(TamanoDeFichero.Texto(bytes).Replace('\u00A0', ' '), Is.EqualTo(esperado));
}
