using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary><c>&lt;fecha valor="@x.Modificado" formato="Lista" /&gt;</c>: admite un instante UTC o un día.</summary>
[HtmlTargetElement("fecha", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FechaTagHelper(TimeProvider reloj) : TagHelper
{
    public object? Valor { get; set; }

    public FormatoDeFecha Formato { get; set; }

    /// <summary>En mitad de una frase: «desde ayer».</summary>
    public bool EnFrase { get; set; }

    /// <summary>Qué decir cuando todavía no hay fecha.</summary>
    public string? SinFecha { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var fecha = Valor switch
        {
            DateOnly dia => FechaEscrita.De(dia, Formato, reloj),
            DateTime instante => FechaEscrita.De(instante, Formato, reloj),
            DateTimeOffset instante => FechaEscrita.De(instante.UtcDateTime, Formato, reloj),
            null => string.IsNullOrEmpty(SinFecha) ? null : new FechaEscrita(SinFecha, null),
            _ => throw new InvalidOperationException($"<fecha> no sabe escribir un {Valor.GetType().Name}."),
        };
        if (fecha is not null) output.Content.SetHtmlContent(EnFrase ? fecha.EnFrase() : fecha);
    }
}
