using System.Globalization;
using System.Text;
using ElGestorPortal.Infrastructure.Puente.Muestra;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

internal sealed class PdfDeMuestraTests
{
    private static readonly (string, string)[] Lineas = [("Matrícula", "4821LKM"), ("Titular", "Íñigo Núñez (hijo) · 99001187X"), ("Total", "1.234,50 €")];

    [Test]
    public void Empieza_y_acaba_como_un_pdf_y_ocupa_poco()
    {
        var pdf = Encoding.Latin1.GetString(PdfDeMuestra.Crear("Justificante profesional", "Gestoría", Lineas, "CSV 1234"));
        Assert.That(pdf, Does.StartWith("%PDF-1.").And.EndWith("%%EOF\n"));
        Assert.That(MuestraDePrueba.DelDemo.Blobs.Max(b => b.Contenido.Length), Is.LessThan(8 * 1024));
    }

    [Test]
    public void La_tabla_de_objetos_apunta_a_cada_objeto()
    {
        var pdf = Encoding.Latin1.GetString(PdfDeMuestra.Crear("Título", "Gestoría", Lineas, null));
        var indice = int.Parse(pdf.Split("startxref\n")[1].Split('\n')[0], CultureInfo.InvariantCulture);
        var filas = pdf[indice..].Split('\n');
        Assert.That(filas[0], Is.EqualTo("xref"));
        for (var objeto = 1; objeto <= 7; objeto++)
        {
            var desplazamiento = int.Parse(filas[2 + objeto][..10], CultureInfo.InvariantCulture);
            Assert.That(pdf[desplazamiento..], Does.StartWith($"{objeto} 0 obj\n"));
        }
    }

    [Test]
    public void Lleva_acentos_enes_y_euros_y_protege_los_parentesis()
    {
        var pdf = Encoding.Latin1.GetString(PdfDeMuestra.Crear("Título", "Gestoría", Lineas, null));
        Assert.That(pdf, Does.Contain("Íñigo Núñez \\(hijo\\)").And.Contain("1.234,50 \u0080").And.Contain("GESTORÍA"));
    }

    [Test]
    public void Un_valor_largo_sigue_en_la_linea_de_abajo()
    {
        var largo = string.Join(' ', Enumerable.Repeat("palabra", 20));
        var pdf = Encoding.Latin1.GetString(PdfDeMuestra.Crear("Título", "Gestoría", [("Texto", largo)], null));
        Assert.That(pdf, Does.Not.Contain(largo));
        Assert.That(pdf.Split("palabra").Length - 1, Is.EqualTo(20));
    }
}
