using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>QR dibujado en el servidor, solo con atributos: la política de contenidos no admite estilos en línea ni imágenes data:.</summary>
public static class CodigoQr
{
    public static IHtmlContent Svg(string texto, string descripcion)
    {
        using var generador = new QRCodeGenerator();
        using var datos = generador.CreateQrCode(texto, QRCodeGenerator.ECCLevel.M);
        var lado = datos.ModuleMatrix.Count;
        var trazo = new StringBuilder();
        for (var y = 0; y < lado; y++)
            for (var x = 0; x < lado; x++)
                if (datos.ModuleMatrix[y][x])
                    trazo.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");

        return new HtmlContentBuilder()
            .AppendHtml($"<svg class=\"qr\" viewBox=\"0 0 {lado} {lado}\" width=\"200\" height=\"200\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"").Append(descripcion)
            .AppendHtml($"\"><path fill=\"#fff\" d=\"M0 0h{lado}v{lado}h-{lado}z\"/><path fill=\"#000\" d=\"{trazo}\"/></svg>");
    }
}
