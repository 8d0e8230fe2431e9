using ElGestorPortal.Application.Common.Informes;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>Lo que se repite alrededor del contenido: el membrete en la primera página, una línea en las demás, y el pie con «página x de y».</summary>
internal sealed class MarcoPdf(Informe informe, EstiloPdf estilo, SKImage? logotipo, int paginas)
{
    private const float AltoDeLogotipo = 36;
    private const float AnchoDeLogotipo = 170;

    public float Poner(HojaPdf hoja)
    {
        Pie(hoja);
        hoja.Rellenar(0, 0, HojaPdf.Ancho, 7, estilo.Marca);
        return hoja.Numero == 1 ? Membrete(hoja) : Continuacion(hoja);
    }

    private float Membrete(HojaPdf hoja)
    {
        const float arriba = 34;
        if (logotipo is null)
        {
            estilo.Despacho.Escribir(hoja.Lienzo, informe.Membrete.Nombre, HojaPdf.Margen, arriba);
            if (informe.Membrete.Contacto is { } contacto) estilo.Menor.Escribir(hoja.Lienzo, contacto, HojaPdf.Margen, arriba + estilo.Despacho.Renglon);
        }
        else
        {
            var escala = Math.Min(AltoDeLogotipo / logotipo.Height, AnchoDeLogotipo / logotipo.Width);
            hoja.Lienzo.DrawImage(logotipo, SKRect.Create(HojaPdf.Margen, arriba - 4, logotipo.Width * escala, logotipo.Height * escala), new SKSamplingOptions(SKCubicResampler.Mitchell));
        }

        estilo.Fuerte.Escribir(hoja.Lienzo, informe.Clase, HojaPdf.Ancho - HojaPdf.Margen, arriba + 2, SKTextAlign.Right);
        estilo.Menor.Escribir(hoja.Lienzo, informe.Fecha, HojaPdf.Ancho - HojaPdf.Margen, arriba + 2 + estilo.Fuerte.Renglon, SKTextAlign.Right);

        var y = arriba + 44;
        hoja.Raya(HojaPdf.Margen, y, HojaPdf.AnchoUtil, EstiloPdf.Raya);
        y += 18;
        foreach (var renglon in estilo.Titulo.Partir(informe.Titulo, HojaPdf.AnchoUtil))
        {
            estilo.Titulo.Escribir(hoja.Lienzo, renglon, HojaPdf.Margen, y);
            y += estilo.Titulo.Renglon;
        }

        foreach (var renglon in estilo.Suave.Partir(informe.Subtitulo, HojaPdf.AnchoUtil))
        {
            estilo.Suave.Escribir(hoja.Lienzo, renglon, HojaPdf.Margen, y);
            y += estilo.Suave.Renglon;
        }

        return y + 12;
    }

    private float Continuacion(HojaPdf hoja)
    {
        const float arriba = 26;
        estilo.Rotulo.Escribir(hoja.Lienzo, informe.Membrete.Nombre, HojaPdf.Margen, arriba);
        var que = estilo.Menor.Partir($"{informe.Clase} · {informe.Subtitulo}", HojaPdf.AnchoUtil * 0.6f)[0];
        estilo.Menor.Escribir(hoja.Lienzo, que, HojaPdf.Ancho - HojaPdf.Margen, arriba, SKTextAlign.Right);
        hoja.Raya(HojaPdf.Margen, arriba + 16, HojaPdf.AnchoUtil, EstiloPdf.Raya);
        return arriba + 30;
    }

    private void Pie(HojaPdf hoja)
    {
        var y = HojaPdf.Alto - 58;
        hoja.Raya(HojaPdf.Margen, y, HojaPdf.AnchoUtil, EstiloPdf.Raya);
        y += 8;
        estilo.Menor.Escribir(hoja.Lienzo, $"Página {hoja.Numero} de {paginas}", HojaPdf.Ancho - HojaPdf.Margen, y, SKTextAlign.Right);
        foreach (var renglon in estilo.Menor.Partir(informe.Pie, HojaPdf.AnchoUtil - 90))
        {
            estilo.Menor.Escribir(hoja.Lienzo, renglon, HojaPdf.Margen, y);
            y += estilo.Menor.Renglon;
        }
    }
}
