using ElGestorPortal.Web.Common.Presentacion;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

public sealed class HojaDeMarcaTests
{
    [TestCase("#0f5a6e", "#ffffff")]
    [TestCase("#7a1f2b", "#ffffff")]
    [TestCase("#000000", "#ffffff")]
    [TestCase("#ffc400", "#000000")]
    [TestCase("#7ec8f2", "#000000")]
    [TestCase("#ffffff", "#000000")]
    public void La_tinta_es_blanca_si_se_lee_y_si_no_negra(string color, string tinta) =>
        Assert.That(HojaDeMarca.Generar(color), Is.EqualTo($":root, [data-bs-theme] {{ --marca: {color}; --marca-tinta: {tinta}; }}\n"));

    [Test]
    public void Con_cualquier_color_el_texto_llega_a_cuatro_y_medio()
    {
        var colores = from r in Enumerable.Range(0, 16) from v in Enumerable.Range(0, 16) from a in Enumerable.Range(0, 16)
                      select $"#{r * 17:x2}{v * 17:x2}{a * 17:x2}";

        Assert.That(colores.Where(c => HojaDeMarca.Contraste(c, HojaDeMarca.Tinta(c)) < 4.5), Is.Empty);
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("petróleo")]
    [TestCase("0f5a6e")]
    [TestCase("#12345")]
    [TestCase("#0f5a6e; } body { display: none")]
    [TestCase("#0f5a6e\n")]
    [TestCase("url(#fff)")]
    public void Lo_que_no_es_un_color_no_llega_a_la_hoja(string? color) =>
        Assert.That(HojaDeMarca.Generar(color), Is.EqualTo(HojaDeMarca.Generar(HojaDeMarca.ColorPorDefecto)));

    [Test]
    public void Se_admite_la_forma_corta_y_las_mayusculas() => Assert.Multiple(() =>
    {
        Assert.That(HojaDeMarca.Generar("#FA0"), Does.Contain("--marca: #ffaa00;"));
        Assert.That(HojaDeMarca.Generar("#0F5A6E"), Does.Contain("--marca: #0f5a6e;"));
    });

    [Test]
    public void El_contraste_es_el_de_WCAG() => Assert.Multiple(() =>
    {
        Assert.That(HojaDeMarca.Contraste("#ffffff", "#000000"), Is.EqualTo(21).Within(0.001));
        Assert.That(HojaDeMarca.Contraste("#777777", "#ffffff"), Is.EqualTo(4.478).Within(0.001));
    });
}
