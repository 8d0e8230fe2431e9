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

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var placa = ClaseDeMatricula.De(Valor);
        var grande = Tamano == TamanoDeMatricula.Grande ? "matricula-grande" : "";
        Abrir(output, string.Join(' ', new[] { "matricula", grande, placa.Clase }.Where(c => c.Length > 0)));
        output.Content.SetContent(placa.Texto);
    }
}
