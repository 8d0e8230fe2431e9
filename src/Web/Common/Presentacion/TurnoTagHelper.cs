using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>A quién le toca: <c>&lt;turno valor="administracion" administracion="DGT" /&gt;</c>. Solo «usted» va relleno.</summary>
[HtmlTargetElement("turno", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TurnoTagHelper : PiezaTagHelper
{
    public string? Valor { get; set; }

    public string? Administracion { get; set; }

    /// <summary>En las tarjetas no hay cabecera de columna que lo explique: «Le toca a usted».</summary>
    public bool Largo { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Escribir(output, Piezas.Turno(Http, Valor, Administracion, Largo));
}
