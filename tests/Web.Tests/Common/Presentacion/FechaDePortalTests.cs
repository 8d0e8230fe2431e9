using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class FechaDePortalTests
{
    // 24 de noviembre de 2026, 9:45 en Madrid.
    private static readonly RelojFijo Reloj = new(new(2026, 11, 24, 8, 45, 0, TimeSpan.Zero));

    [TestCase("2026-11-24T08:20:00Z", "Hoy, 9:20")]
    [TestCase("2026-11-23T17:22:00Z", "Ayer, 18:22")]
    [TestCase("2026-11-18T10:47:00Z", "18 nov")]
    [TestCase("2025-09-03T10:00:00Z", "3 sept 2025")]
    public void En_la_lista_lo_cercano_lleva_hora_y_lo_demas_solo_el_dia(string utc, string esperado) =>
        Assert.That(Texto(utc, FormatoDeFecha.Lista, Reloj), Is.EqualTo(esperado));

    [TestCase("2026-11-18T10:47:00Z", FormatoDeFecha.Relativa, "18 nov, 11:47")]
    [TestCase("2026-12-05T23:30:00Z", FormatoDeFecha.Documento, "06/12/2026")]
    public void Cada_formato_escribe_la_hora_de_Madrid(string utc, FormatoDeFecha formato, string esperado) =>
        Assert.That(Texto(utc, formato, Reloj), Is.EqualTo(esperado));

    [TestCase("2026-11-23T22:59:00Z", "2026-11-23T23:01:00Z", "Ayer, 23:59")]
    [TestCase("2026-11-23T23:00:00Z", "2026-11-23T23:01:00Z", "Hoy, 0:00")]
    [TestCase("2026-07-14T21:59:00Z", "2026-07-14T22:01:00Z", "Ayer, 23:59")]
    [TestCase("2026-07-14T22:00:00Z", "2026-07-14T22:01:00Z", "Hoy, 0:00")]
    [TestCase("2025-12-31T23:30:00Z", "2026-01-05T12:00:00Z", "1 ene")]
    public void El_dia_cambia_a_medianoche_de_Madrid_y_no_de_Greenwich(string utc, string ahora, string esperado) =>
        Assert.That(Texto(utc, FormatoDeFecha.Lista, En(ahora)), Is.EqualTo(esperado));

    [TestCase("2026-10-25T00:30:00Z", "25 oct, 2:30")]
    [TestCase("2026-10-25T01:30:00Z", "25 oct, 2:30")]
    [TestCase("2026-10-25T02:30:00Z", "25 oct, 3:30")]
    public void El_cambio_de_hora_no_rompe_nada(string utc, string esperado) =>
        Assert.That(Texto(utc, FormatoDeFecha.Relativa, Reloj), Is.EqualTo(esperado));

    [Test]
    public void Un_dia_suelto_no_inventa_hora() => Assert.Multiple(() =>
    {
        Assert.That(FechaDePortal.Texto(new DateOnly(2026, 11, 24), FormatoDeFecha.Lista, Reloj), Is.EqualTo("Hoy"));
        Assert.That(FechaDePortal.Texto(new DateOnly(2026, 12, 6), FormatoDeFecha.Documento, Reloj), Is.EqualTo("06/12/2026"));
        Assert.That(FechaDePortal.Desde(new DateOnly(2026, 11, 23), Reloj), Is.EqualTo("desde ayer"));
        Assert.That(FechaDePortal.Desde(new DateOnly(2026, 11, 20), Reloj), Is.EqualTo("desde el 20\u00A0nov"));
    });

    [Test]
    public void Un_instante_sin_zona_se_toma_por_UTC() =>
        Assert.That(FechaDePortal.EnMadrid(new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Unspecified)).Hour, Is.EqualTo(9));

    private static RelojFijo En(string utc) => new(Instante(utc));

    private static DateTimeOffset Instante(string utc) => DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture);

    private static string Texto(string utc, FormatoDeFecha formato, TimeProvider reloj) =>
        FechaDePortal.Texto(Instante(utc).UtcDateTime, formato, reloj).Replace('\u00A0', ' ');
}
