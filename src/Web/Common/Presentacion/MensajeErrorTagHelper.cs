using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>El error junto a su campo: <c>&lt;mensaje-error para="Entrada.Usuario" /&gt;</c>. Sin error no escribe nada.</summary>
[HtmlTargetElement("mensaje-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MensajeErrorTagHelper : PiezaTagHelper
{
    public string Para { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = ViewContext.ModelState.TryGetValue(Para, out var entrada) ? entrada.Errors.FirstOrDefault() : null;
        if (error is null)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mensaje-error");
        output.Attributes.SetAttribute("id", IdDe(Para));
        output.Content.AppendHtml(Iconos.Adorno(Http, "alert-circle")).AppendHtml("<span>").Append(error.ErrorMessage).AppendHtml("</span>");
    }

    internal static string IdDe(string campo) => $"error-{TagBuilder.CreateSanitizedId(campo, "_")}";
}
