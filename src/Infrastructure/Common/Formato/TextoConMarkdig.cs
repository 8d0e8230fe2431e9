using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ElGestorPortal.Infrastructure.Common.Formato;

/// <summary>
/// Markdig con lo justo: sin HTML, sin código, sin imágenes. Los campos se rellenan en el texto ya leído, así que lo que lleven dentro es solo texto;
/// un enlace que no sea de web, de correo o de teléfono se queda en sus palabras.
/// </summary>
internal sealed class TextoConMarkdig : ITextoConFormato
{
    private static readonly string[] Esquemas = ["https", "http", "mailto", "tel"];
    private static readonly MarkdownPipeline Lectura = Montar();

    public string AHtml(string texto, IReadOnlyDictionary<string, string> valores)
    {
        var documento = Markdown.Parse(texto, Lectura);

        // El título de la página ya está puesto: los del texto van por debajo y sin saltarse ninguno, se escriban con una almohadilla o con dos.
        var titulos = documento.Descendants<HeadingBlock>().ToList();
        var mayor = titulos.Count == 0 ? 1 : titulos.Min(t => t.Level);
        foreach (var titulo in titulos) titulo.Level = Math.Min(titulo.Level - mayor + 2, 6);
        foreach (var enlace in documento.Descendants<LinkInline>().ToList()) Revisar(enlace, valores);
        foreach (var enlace in documento.Descendants<AutolinkInline>().Where(a => !a.IsEmail && !SePuedeAbrir(a.Url)).ToList()) enlace.ReplaceBy(new LiteralInline(enlace.Url));
        foreach (var trozo in documento.Descendants<LiteralInline>().ToList()) Rellenar(trozo, valores);
        return documento.ToHtml(Lectura).Trim();
    }

    private static MarkdownPipeline Montar()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.InlineParsers.TryRemove<CodeInlineParser>();
        return builder.Build();
    }

    private static void Revisar(LinkInline enlace, IReadOnlyDictionary<string, string> valores)
    {
        var direccion = CamposDeTexto.Rellenar(enlace.Url ?? "", valores);
        (enlace.Url, enlace.Title) = (direccion, null);
        if (!enlace.IsImage && SePuedeAbrir(direccion)) return;

        // En su sitio quedan las palabras que llevaba.
        foreach (var dentro in enlace.ToList())
        {
            dentro.Remove();
            enlace.InsertBefore(dentro);
        }

        enlace.Remove();
    }

    private static void Rellenar(LiteralInline trozo, IReadOnlyDictionary<string, string> valores)
    {
        var original = trozo.Content.ToString();
        var relleno = CamposDeTexto.Rellenar(original, valores);
        if (relleno == original) return;

        var direccion = valores.Values.FirstOrDefault(v => EsDeWeb(v) && relleno.Contains(v, StringComparison.Ordinal));
        if (direccion is null || trozo.Parent is LinkInline)
        {
            trozo.Content = new(relleno);
            return;
        }

        var (antes, despues) = (relleno[..relleno.IndexOf(direccion, StringComparison.Ordinal)], relleno[(relleno.IndexOf(direccion, StringComparison.Ordinal) + direccion.Length)..]);
        var enlace = new LinkInline(direccion, "") { IsClosed = true };
        enlace.AppendChild(new LiteralInline(direccion));
        trozo.Content = new(antes);
        trozo.InsertAfter(enlace);
        if (despues.Length > 0) enlace.InsertAfter(new LiteralInline(despues));
    }

    private static bool SePuedeAbrir(string direccion) => Uri.TryCreate(direccion, UriKind.Absolute, out var uri) && Esquemas.Contains(uri.Scheme);

    private static bool EsDeWeb(string valor) => SePuedeAbrir(valor) && valor.StartsWith("http", StringComparison.Ordinal);
}
