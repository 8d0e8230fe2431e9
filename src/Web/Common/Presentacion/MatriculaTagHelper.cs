using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

public enum TamanoDeMatricula
{
    Normal,
    Grande,
}

/// <summary><c>&lt;matricula valor="@x.Matricula" tamano="Grande" /&gt;</c>; sin valor, «Sin matrícula».</summary>
[HtmlTargetElement("matricula", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MatriculaTagHelper : PiezaTagHelper
{
    public string? Valor { get; set; }

    public TamanoDeMatricula Tamano { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) => Escribir(output, Piezas.Matricula(Valor, Tamano));
}
