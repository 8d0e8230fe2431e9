using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una fecha para quien la lee y para la máquina. Sin lo segundo, es solo una palabra.</summary>
internal sealed class FechaEscrita(string texto, string? maquina) : IHtmlContent
{
    public static FechaEscrita De(DateOnly dia, FormatoDeFecha formato, TimeProvider reloj) =>
        new(FechaDePortal.Texto(dia, formato, reloj), dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static FechaEscrita De(DateTime instante, FormatoDeFecha formato, TimeProvider reloj)
    {
        var local = FechaDePortal.EnMadrid(instante);
        var utc = DateTime.SpecifyKind(instante.Kind == DateTimeKind.Local ? instante.ToUniversalTime() : instante, DateTimeKind.Utc);
        return new(FechaDePortal.TextoLocal(local, formato, reloj), new DateTimeOffset(local, local - utc).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    /// <summary>En mitad de una frase: «desde ayer».</summary>
    public FechaEscrita EnFrase() => new(char.ToLowerInvariant(texto[0]) + texto[1..], maquina);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (maquina is null)
        {
            writer.Write("<span>");
        }
        else
        {
            writer.Write("<time datetime=\"");
            encoder.Encode(writer, maquina);
            writer.Write("\">");
        }

        encoder.Encode(writer, texto);
        writer.Write(maquina is null ? "</span>" : "</time>");
    }
}
