using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una palabra en su caja, con icono o sin él. Solo el texto puede venir de fuera, y es lo único que se codifica.</summary>
internal sealed class Capsula(string clases, string texto, HtmlString? icono = null) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span class=\"");
        writer.Write(clases);
        writer.Write("\">");
        if (icono is null)
        {
            encoder.Encode(writer, texto);
        }
        else
        {
            writer.Write(icono.Value);
            writer.Write("<span>");
            encoder.Encode(writer, texto);
            writer.Write("</span>");
        }

        writer.Write("</span>");
    }
}
