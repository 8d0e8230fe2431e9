using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Base de las piezas que llevan icono.</summary>
public abstract class PiezaTagHelper : TagHelper
{
    private const string Sprite = "lib/iconos/iconos.svg";

    /// <summary>Una lista lleva más de cien y son una docena: se escriben una vez.</summary>
    private static readonly ConcurrentDictionary<(string Nombre, string Dibujo), HtmlString> DeAdorno = new();

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <param name="texto">Sin él, el icono es decorado: lo que dice ya está escrito al lado.</param>
    protected IHtmlContent Dibujar(string nombre, string? texto = null)
    {
        var http = ViewContext.HttpContext;
        var fichero = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[Sprite] ?? Sprite;
        var dibujo = $"{http.Request.PathBase}/{fichero}#{nombre}";
        return texto is null ? DeAdorno.GetOrAdd((nombre, dibujo), static icono => Fijo(Dibujar(icono.Nombre, icono.Dibujo, null))) : Dibujar(nombre, dibujo, texto);
    }

    protected static IHtmlContent Palabra(string texto)
    {
        var span = new TagBuilder("span");
        span.InnerHtml.Append(texto);
        return span;
    }

    protected static void Abrir(TagHelperOutput output, string clases)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var propias = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", propias is null ? clases : $"{clases} {propias}");
    }

    private static TagBuilder Dibujar(string nombre, string dibujo, string? texto)
    {
        var uso = new TagBuilder("use");
        uso.Attributes["href"] = dibujo;
        var svg = new TagBuilder("svg");
        svg.AddCssClass($"ti-{nombre}");
        svg.AddCssClass("ti");
        svg.Attributes["width"] = "24";
        svg.Attributes["height"] = "24";
        if (texto is null)
        {
            svg.Attributes["aria-hidden"] = "true";
        }
        else
        {
            svg.Attributes["role"] = "img";
            svg.Attributes["aria-label"] = texto;
        }

        svg.InnerHtml.AppendHtml(uso);
        return svg;
    }

    private static HtmlString Fijo(TagBuilder contenido)
    {
        using var escrito = new StringWriter();
        contenido.WriteTo(escrito, HtmlEncoder.Default);
        return new(escrito.ToString());
    }
}
