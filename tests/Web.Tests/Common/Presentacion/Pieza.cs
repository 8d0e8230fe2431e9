using System.Text.Encodings.Web;
using ElGestorPortal.Web.Common.Presentacion;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Tests.Common.Presentacion;

/// <summary>Escribe un TagHelper como lo haría la página.</summary>
internal static class Pieza
{
    public static string Html(TagHelper pieza, string nombre = "pieza")
    {
        if (pieza is PiezaTagHelper conIcono)
        {
            conIcono.ViewContext = new ViewContext { HttpContext = new DefaultHttpContext() };
        }

        var salida = new TagHelperOutput(nombre, [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        pieza.Process(new TagHelperContext([], new Dictionary<object, object>(), nombre), salida);
        using var escritor = new StringWriter();
        salida.WriteTo(escritor, HtmlEncoder.Default);
        return escritor.ToString();
    }
}
