using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Los iconos, dibujados desde el fichero que los lleva todos.</summary>
internal static class Iconos
{
    private const string Sprite = "lib/iconos/iconos.svg";

    /// <summary>Una lista lleva más de cien y son una docena: se escriben una vez.</summary>
    private static readonly ConcurrentDictionary<(string Nombre, string? Raiz, string Fichero), HtmlString> DeAdorno = new();

    /// <summary>El que va junto a una palabra que ya dice lo mismo.</summary>
    public static HtmlString Adorno(HttpContext http, string nombre) =>
        DeAdorno.GetOrAdd((nombre, http.Request.PathBase.Value, Fichero(http)), static i => Fijo(Dibujar(i.Nombre, i.Raiz, i.Fichero, null)));

    /// <summary>El que va solo: lo que dice lo lee el lector de pantalla.</summary>
    public static IHtmlContent ConTexto(HttpContext http, string nombre, string texto) => Dibujar(nombre, http.Request.PathBase.Value, Fichero(http), texto);

    private static string Fichero(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[Sprite] ?? Sprite;

    private static TagBuilder Dibujar(string nombre, string? raiz, string fichero, string? texto)
    {
        var uso = new TagBuilder("use");
        uso.Attributes["href"] = $"{raiz}/{fichero}#{nombre}";
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
