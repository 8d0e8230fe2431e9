using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

public enum Tono
{
    Gris,
    Azul,
    Ambar,
    Rojo,
    Verde,
    Caducado,
}

/// <summary>Lo que no es el estado de un expediente: <c>&lt;etiqueta tono="Ambar" icono="clock" texto="En cola para la gestoría" /&gt;</c>.</summary>
[HtmlTargetElement("etiqueta", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EtiquetaTagHelper : PiezaTagHelper
{
    public Tono Tono { get; set; }

    public string Icono { get; set; } = "info-circle";

    public string Texto { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Escribir(output, new Capsula($"estado estado-{Tono.ToString().ToLowerInvariant()}", Texto, Iconos.Adorno(Http, Icono)));
}
