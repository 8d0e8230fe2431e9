using System.Globalization;
using System.Text;

namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Escribe a mano un PDF de una página, sobrio y con la marca de «Documento de muestra». Con los mismos datos da los mismos bytes.</summary>
public static class PdfDeMuestra
{
    private const int Izquierda = 56;
    private const int Derecha = 539;
    private const int AnchoDelValor = 60;
    private const int FilasQueCaben = 24;

    /// <param name="titulo">Qué documento es.</param>
    /// <param name="emisor">Quién lo da, en la cabecera.</param>
    /// <param name="lineas">Etiqueta y valor de cada fila; un valor largo se parte en varias.</param>
    /// <param name="codigo">Línea del código de verificación, si lo tiene.</param>
    public static byte[] Crear(string titulo, string emisor, IReadOnlyList<(string Etiqueta, string Valor)> lineas, string? codigo)
    {
        ArgumentNullException.ThrowIfNull(lineas);
        return Montar(titulo, Pagina(titulo, emisor, lineas, codigo));
    }

    private static string Pagina(string titulo, string emisor, IReadOnlyList<(string Etiqueta, string Valor)> lineas, string? codigo)
    {
        var pagina = new StringBuilder(2048);
        pagina.Append("q 0.93 g BT /F2 40 Tf 0.77 0.64 -0.64 0.77 105 250 Tm (DOCUMENTO DE MUESTRA) Tj ET Q\n");
        pagina.Append("0.16 0.22 0.32 rg 56 770 483 34 re f 1 g ");
        Texto(pagina, "F2", 12, Izquierda + 12, 782, emisor.ToUpperInvariant());
        Texto(pagina, "F1", 8, 424, 783, "DOCUMENTO DE MUESTRA");
        pagina.Append("0 g ");
        Texto(pagina, "F2", 17, Izquierda, 732, titulo);
        var y = Filas(pagina, lineas);
        if (codigo is not null)
        {
            Texto(pagina, "F1", 8, Izquierda, y - 16, codigo);
        }

        pagina.Append("0.6 G 0.5 w 56 62 m 539 62 l S 0.35 g ");
        Texto(pagina, "F1", 8, Izquierda, 48, "Documento de muestra, sin validez: las personas, los vehículos y los importes son inventados.");
        return pagina.ToString();
    }

    /// <summary>Un recuadro con una raya bajo cada fila. Devuelve hasta dónde ha llegado.</summary>
    private static int Filas(StringBuilder pagina, IReadOnlyList<(string Etiqueta, string Valor)> lineas)
    {
        const int alto = 24;
        var filas = lineas.SelectMany(l => Partir(l.Etiqueta, l.Valor)).Take(FilasQueCaben).ToList();
        var arriba = 712;
        var y = arriba;
        foreach (var (etiqueta, valor) in filas)
        {
            y -= alto;
            pagina.Append("0.4 g ");
            Texto(pagina, "F1", 9, Izquierda + 10, y + 8, etiqueta);
            pagina.Append("0 g ");
            Texto(pagina, "F1", 10, Izquierda + 130, y + 8, valor);
            Invariante(pagina, $"0.85 G 0.5 w {Izquierda} {y} m {Derecha} {y} l S\n");
        }

        Invariante(pagina, $"0.4 G 0.8 w {Izquierda} {y} {Derecha - Izquierda} {arriba - y} re S 0 g ");
        return y;
    }

    private static IEnumerable<(string Etiqueta, string Valor)> Partir(string etiqueta, string valor)
    {
        while (valor.Length > AnchoDelValor)
        {
            var corte = valor.LastIndexOf(' ', AnchoDelValor);
            corte = corte > 0 ? corte : AnchoDelValor;
            yield return (etiqueta, valor[..corte]);
            (etiqueta, valor) = ("", valor[corte..].TrimStart());
        }

        yield return (etiqueta, valor);
    }

    private static void Texto(StringBuilder pagina, string fuente, int cuerpo, int x, int y, string texto)
    {
        Invariante(pagina, $"BT /{fuente} {cuerpo} Tf {x} {y} Td (");
        TextoDePdf.Escribir(pagina, texto);
        pagina.Append(") Tj ET\n");
    }

    private static void Invariante(StringBuilder pagina, FormattableString texto) => pagina.Append(texto.ToString(CultureInfo.InvariantCulture));

    private static byte[] Montar(string titulo, string pagina)
    {
        var info = TextoDePdf.Escribir(new StringBuilder(), titulo);
        string[] objetos =
        [
            "<</Type/Catalog/Pages 2 0 R/Lang(es-ES)>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {pagina.Length}>>\nstream\n{pagina}\nendstream"),
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            $"<</Title({info})/Producer(Portal del Despacho, muestra)>>",
        ];
        var pdf = new StringBuilder(pagina.Length + 1200).Append("%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n");
        var desplazamientos = new int[objetos.Length];
        for (var i = 0; i < objetos.Length; i++)
        {
            desplazamientos[i] = pdf.Length;
            Invariante(pdf, $"{i + 1} 0 obj\n{objetos[i]}\nendobj\n");
        }

        var indice = pdf.Length;
        Invariante(pdf, $"xref\n0 {objetos.Length + 1}\n0000000000 65535 f \n");
        foreach (var desplazamiento in desplazamientos)
        {
            Invariante(pdf, $"{desplazamiento:0000000000} 00000 n \n");
        }

        Invariante(pdf, $"trailer\n<</Size {objetos.Length + 1}/Root 1 0 R/Info 7 0 R>>\nstartxref\n{indice}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
