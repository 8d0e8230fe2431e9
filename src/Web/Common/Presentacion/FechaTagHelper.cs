using System.Globalization;
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
        var (texto, maquina) = Valor switch
        {
            DateOnly dia => (FechaDePortal.Texto(dia, Formato, reloj), dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DateTime instante => DeInstante(instante),
            DateTimeOffset instante => DeInstante(instante.UtcDateTime),
            null => (SinFecha, null),
            _ => throw new InvalidOperationException($"<fecha> no sabe escribir un {Valor.GetType().Name}."),
        };
        if (string.IsNullOrEmpty(texto))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = maquina is null ? "span" : "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (maquina is not null)
        {
            output.Attributes.SetAttribute("datetime", maquina);
        }

        output.Content.SetContent(EnFrase ? char.ToLowerInvariant(texto[0]) + texto[1..] : texto);
    }

    private (string Texto, string Maquina) DeInstante(DateTime instante)
    {
        var local = FechaDePortal.EnMadrid(instante);
        var utc = DateTime.SpecifyKind(instante.Kind == DateTimeKind.Local ? instante.ToUniversalTime() : instante, DateTimeKind.Utc);
        return (FechaDePortal.Texto(instante, Formato, reloj), new DateTimeOffset(local, local - utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }
}
