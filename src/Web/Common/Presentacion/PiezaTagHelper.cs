using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Base de las etiquetas que escriben una pieza con icono.</summary>
public abstract class PiezaTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    protected HttpContext Http => ViewContext.HttpContext;

    /// <summary>La etiqueta desaparece y queda la pieza.</summary>
    protected static void Escribir(TagHelperOutput output, IHtmlContent pieza)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(pieza);
    }
}
