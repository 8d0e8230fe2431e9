using ElGestorPortal.Infrastructure.Common.Formato;

namespace ElGestorPortal.Infrastructure.Tests.Common.Formato;

public sealed class TextoConMarkdigTests
{
    private static readonly Dictionary<string, string> Valores = new()
    {
        ["nombre"] = "<b onclick=\"x\">Ana</b> **gorda** [pulse](https://malo.example)",
        ["enlace"] = "https://portal.example/acceso/invitacion/abc?a=1&b=\"2\"",
        ["despacho"] = "Gestoría & Hijos",
    };

    [Test]
    public void Da_formato_sencillo_con_los_titulos_por_debajo_del_de_la_pagina() => Assert.That(
        Html("# Uno\n\nHola **a todos**\nsegunda línea\n\n- una\n- dos"),
        Does.Contain("<h2>Uno</h2>").And.Contain("<strong>a todos</strong><br />").And.Contain("<li>una</li>"));

    [Test]
    public void Los_titulos_empiezan_siempre_en_el_segundo_nivel() => Assert.That(Html("## Uno\n\n### Dos"), Is.EqualTo("<h2>Uno</h2>\n<h3>Dos</h3>"));

    [Test]
    public void El_valor_de_un_campo_es_solo_texto() => Assert.That(Html("Hola, {nombre}: {despacho}"),
        Is.EqualTo("<p>Hola, &lt;b onclick=&quot;x&quot;&gt;Ana&lt;/b&gt; **gorda** [pulse](https://malo.example): Gestoría &amp; Hijos</p>"));

    [TestCase("<script>alert(1)</script>")]
    [TestCase("texto <img src=x onerror=alert(1)> texto")]
    [TestCase("<a href=\"javascript:alert(1)\">x</a>")]
    public void El_HTML_que_se_escribe_sale_como_texto(string texto) => Assert.That(Html(texto), Does.Contain("&lt;").And.Not.Match("<(script|img|a)"));

    [TestCase("[pulse](javascript:alert(1))")]
    [TestCase("[pulse](data:text/html,x)")]
    [TestCase("[pulse](/expedientes)")]
    [TestCase("![pulse](https://espia.example/x.png)")]
    public void Lo_que_no_es_un_enlace_de_web_correo_o_telefono_se_queda_en_sus_palabras(string texto) => Assert.That(Html(texto), Is.EqualTo("<p>pulse</p>"));

    [Test]
    public void Un_campo_con_una_direccion_se_puede_pulsar_solo_o_como_destino()
    {
        const string Direccion = "https://portal.example/acceso/invitacion/abc?a=1&amp;b=%222%22";
        Assert.That(Html("Aquí: {enlace}."), Does.StartWith($"<p>Aquí: <a href=\"{Direccion}\">").And.EndWith("</a>.</p>"));
        Assert.That(Html("[Elija su contraseña]({enlace})"), Is.EqualTo($"<p><a href=\"{Direccion}\">Elija su contraseña</a></p>"));
    }

    [Test]
    public void Los_enlaces_de_siempre_valen() =>
        Assert.That(Html("[a](https://a.example) [b](mailto:b@b.example) [c](tel:+34910000000)"), Does.Contain("href=\"https://a.example\"").And.Contain("href=\"mailto:b@b.example\"").And.Contain("href=\"tel:+34910000000\""));

    private static string Html(string texto) => new TextoConMarkdig().AHtml(texto, Valores);
}
