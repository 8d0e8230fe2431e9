using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Ata cada campo con <c>asp-for</c> a su error, para que el lector de pantalla lo lea al entrar en él.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
public sealed class CampoConErrorTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression Campo { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Dentro de una parcial, con su prefijo.
        var nombre = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Campo.Name);
        if (!ViewContext.ModelState.TryGetValue(nombre, out var entrada) || entrada.Errors.Count == 0)
        {
            return;
        }

        var ayuda = output.Attributes["aria-describedby"]?.Value?.ToString();
        var error = MensajeErrorTagHelper.IdDe(nombre);
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", ayuda is null ? error : $"{error} {ayuda}");
    }
}
