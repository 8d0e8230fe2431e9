using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary><c>&lt;icono nombre="car" /&gt;</c>. El nombre debe estar en <c>frontend/iconos.txt</c>.</summary>
[HtmlTargetElement("icono", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconoTagHelper : PiezaTagHelper
{
    public string Nombre { get; set; } = "";

    /// <summary>Solo cuando el icono va sin palabra al lado.</summary>
    public string? Texto { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Escribir(output, Texto is null ? Iconos.Adorno(Http, Nombre) : Iconos.ConTexto(Http, Nombre, Texto));
}
