using System.Text;
using ElGestorPortal.Application.Common.Informes;
using ElGestorPortal.Infrastructure.Common.Pdf;
using ElGestorPortal.Tests.Common;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Tests.Common.Pdf;

public class InformeEnPdfTests
{
    private static readonly FuentesPdf Fuentes = new(Path.Combine(AppContext.BaseDirectory, "fuentes"));

    [OneTimeTearDown]
    public void Soltar() => Fuentes.Dispose();

    [Test]
    public void El_texto_se_puede_copiar_con_tildes_enes_euros_y_ordinales()
    {
        const string frase = "Pingüino, camión y señalización: 1.516,70 € · 1ª y 2º «así» — ¿noviembre? ¡Ñandú! ÁÉÍÓÚ ç l·l";

        Assert.That(PdfDePrueba.Texto(Componer(new ParrafoDeInforme(frase))), Does.Contain(frase));
    }

    [Test]
    public void Lleva_solo_las_letras_que_usa_y_no_pesa()
    {
        var pdf = Componer(new ParrafoDeInforme("Corto"));

        Assert.That(pdf, Has.Length.LessThan(120_000));
        Assert.That(Encoding.Latin1.GetString(pdf), Does.Contain("/FontFile2").And.Contain("/ToUnicode").And.Not.Contain("/Type3"));
    }

    [Test]
    public void Una_tabla_larga_pasa_de_pagina_con_su_cabecera_y_cada_pagina_dice_cual_es()
    {
        var filas = Enumerable.Range(1, 200).Select(i => (IReadOnlyList<string>)[$"fila {i:D3}.", "Permiso de circulación"]).ToList();

        var paginas = PdfDePrueba.Paginas(Componer(new ApartadoDeInforme("Documentos"), new TablaDeInforme([new("Nombre propio", 1), new("Clase", 1)], filas, ["La suma", ""])));

        Assert.That(paginas, Has.Count.GreaterThan(3));
        Assert.That(paginas, Has.All.Contain("Nombre propio").And.All.Contain("Pie de prueba"));
        for (var i = 0; i < paginas.Count; i++) Assert.That(paginas[i], Does.Contain($"Página {i + 1} de {paginas.Count}"));
        for (var i = 1; i <= 200; i++) Assert.That(paginas.Count(p => p.Contains($"fila {i:D3}.", StringComparison.Ordinal)), Is.EqualTo(1), $"fila {i}");
        Assert.That(paginas[^1], Does.Contain("La suma"));
    }

    [Test]
    public void Una_celda_que_no_cabe_en_una_pagina_se_parte_y_no_pierde_nada()
    {
        var larga = string.Join(' ', Enumerable.Range(1, 3000).Select(i => $"p{i:D4}"));

        var texto = PdfDePrueba.Texto(Componer(new TablaDeInforme([new("A", 1), new("B", 3)], [["corta", larga], ["otra", "última"]])));

        for (var i = 1; i <= 3000; i += 37) Assert.That(texto, Does.Contain($"p{i:D4}"));
        Assert.That(texto, Does.Contain("última"));
    }

    [TestCase(""), TestCase(" "), TestCase("\n\n"), TestCase("\u0000\u0007"), TestCase("Иван 東京 😀 é")]
    public void Con_texto_raro_sale_un_pdf(string texto) => Assert.That(PdfDePrueba.Texto(Componer(
        new ParrafoDeInforme(texto), new AvisoDeInforme(texto, texto, texto), new DatosDeInforme([new(texto, texto)]), new PasosDeInforme([new(texto, null, true, false)]), new TablaDeInforme([new(texto, 1)], [[texto]]))), Does.Contain("Página 1 de"));

    [Test]
    public void Una_palabra_mas_ancha_que_el_papel_se_parte()
    {
        var paginas = PdfDePrueba.Texto(Componer(new ParrafoDeInforme(new string('m', 500)), new ParrafoDeInforme("fin")));

        Assert.That(paginas.Count(c => c == 'm'), Is.GreaterThanOrEqualTo(500));
    }

    [TestCase("esto no es una imagen"), TestCase("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void Con_un_logotipo_que_no_se_abre_va_el_nombre(string contenido) =>
        Assert.That(PdfDePrueba.Texto(Componer(Encoding.UTF8.GetBytes(contenido))), Does.Contain("Gestoría Muñoz"));

    [Test]
    public void El_logotipo_va_en_lugar_del_nombre()
    {
        using var imagen = SKImage.Create(new SKImageInfo(300, 120));
        using var png = imagen.Encode(SKEncodedImageFormat.Png, 90);

        var pdf = Componer(png.ToArray());

        Assert.That(Encoding.Latin1.GetString(pdf), Does.Contain("/Image"));
        Assert.That(PdfDePrueba.Texto(pdf), Does.Not.Contain("Gestoría Muñoz"));
    }

    private static byte[] Componer(params BloqueDeInforme[] bloques) => Componer(null, bloques);

    private static byte[] Componer(byte[]? logotipo, params BloqueDeInforme[] bloques) => new InformeEnPdf(Fuentes, TimeProvider.System).Componer(
        new(new("Gestoría Muñoz", "#0f5a6e", "910 000 142", logotipo), "Resumen", "Título", "Expediente 1", "Emitido hoy", bloques, "Pie de prueba"));
}
