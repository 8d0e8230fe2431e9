using ElGestorPortal.Application.Common.Informes;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>El camino de un trámite, de izquierda a derecha: dados, con su marca; el que toca, con un aro; los demás, vacíos.</summary>
internal sealed class PasosPdf(HojaPdf hoja, EstiloPdf estilo)
{
    private const int MaximoPorFila = 7;
    private const float Radio = 7;

    public void Pintar(IReadOnlyList<PasoDeInforme> pasos)
    {
        // Si no caben en una fila, se reparten por igual.
        var filas = (pasos.Count + MaximoPorFila - 1) / MaximoPorFila;
        var porFila = (pasos.Count + filas - 1) / Math.Max(1, filas);
        var numero = 0;
        foreach (var fila in pasos.Chunk(Math.Max(1, porFila))) Fila(fila, HojaPdf.AnchoUtil / porFila, ref numero);
    }

    private void Fila(PasoDeInforme[] fila, float ancho, ref int numero)
    {
        var nombres = fila.Select(p => estilo.Rotulo.Partir(p.Nombre, ancho - 8)).ToList();
        var alto = (2 * Radio) + 8 + (nombres.Max(n => n.Count) * estilo.Rotulo.Renglon) + estilo.Menor.Renglon + 6;
        hoja.Exigir(alto);

        for (var i = 0; i < fila.Length; i++)
        {
            var (x, paso) = (HojaPdf.Margen + (i * ancho), fila[i]);
            if (i + 1 < fila.Length) hoja.Raya(x + (2 * Radio) + 3, hoja.Y + Radio - 0.5f, ancho - (2 * Radio) - 6, paso.Hecho && fila[i + 1] is { Hecho: true } or { Actual: true } ? estilo.Marca : EstiloPdf.Raya, 1.2f);
            Marca(paso, ++numero, x);

            var y = hoja.Y + (2 * Radio) + 6;
            foreach (var renglon in nombres[i])
            {
                (paso.Hecho || paso.Actual ? estilo.FuerteMenor : estilo.Menor).Escribir(hoja.Lienzo, renglon, x, y);
                y += estilo.Rotulo.Renglon;
            }

            estilo.Menor.Escribir(hoja.Lienzo, paso.Fecha ?? (paso.Actual ? "Ahora" : paso.Hecho ? "Hecho" : ""), x, y);
        }

        hoja.Y += alto;
    }

    private void Marca(PasoDeInforme paso, int numero, float x)
    {
        var (cx, cy) = (x + Radio, hoja.Y + Radio);
        using var tinta = new SKPaint { IsAntialias = true, Color = paso.Hecho || paso.Actual ? estilo.Marca : EstiloPdf.Raya, StrokeWidth = 1.3f };
        tinta.Style = paso.Hecho ? SKPaintStyle.Fill : SKPaintStyle.Stroke;
        hoja.Lienzo.DrawCircle(cx, cy, paso.Hecho ? Radio : Radio - 0.65f, tinta);
        if (!paso.Hecho)
        {
            (paso.Actual ? estilo.FuerteMenor : estilo.Menor).Escribir(hoja.Lienzo, numero.ToString(System.Globalization.CultureInfo.InvariantCulture), cx, cy - (estilo.Menor.Renglon / 2), SKTextAlign.Center);
            return;
        }

        using var visto = new SKPaint { IsAntialias = true, Color = estilo.SobreMarca, StrokeWidth = 1.5f, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
        hoja.Lienzo.DrawLine(cx - 3, cy + 0.2f, cx - 0.9f, cy + 2.4f, visto);
        hoja.Lienzo.DrawLine(cx - 0.9f, cy + 2.4f, cx + 3.2f, cy - 2.4f, visto);
    }
}
