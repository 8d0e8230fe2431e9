using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary><c>&lt;estado valor="presentado" texto="Presentado en la DGT" /&gt;</c>; sin texto, el del estado.</summary>
[HtmlTargetElement("estado", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EstadoTagHelper : PiezaTagHelper
{
    public string? Valor { get; set; }

    public string? Texto { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Escribir(output, Piezas.Estado(Http, Valor, Texto));
}
