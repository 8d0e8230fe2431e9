using ElGestorPortal.Application.Common.Informes;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>El PDF de un informe, con SkiaSharp. Se pinta dos veces: la primera solo cuenta las páginas, para poder decir «de cuántas».</summary>
internal sealed class InformeEnPdf(FuentesPdf fuentes, TimeProvider reloj) : IInformePdf
{
    /// <summary>Un logotipo de más píxeles que esto no se abre.</summary>
    private const int LadoMaximo = 4_000;

    public byte[] Componer(Informe informe)
    {
        using var logotipo = Abrir(informe.Membrete.Logotipo);
        var paginas = Pintar(informe, logotipo, Stream.Null, 0);
        using var destino = new MemoryStream();
        Pintar(informe, logotipo, destino, paginas);
        return destino.ToArray();
    }

    private int Pintar(Informe informe, SKImage? logotipo, Stream destino, int paginas)
    {
        using var estilo = new EstiloPdf(fuentes, informe.Membrete.Color);
        using var documento = SKDocument.CreatePdf(destino, new SKDocumentPdfMetadata
        {
            Title = $"{informe.Clase}: {informe.Titulo}",
            Author = informe.Membrete.Nombre,
            Subject = informe.Subtitulo,
            Creation = reloj.GetUtcNow().UtcDateTime,
            Modified = reloj.GetUtcNow().UtcDateTime,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
            PdfA = true,
        });

        var hoja = new HojaPdf(documento, new MarcoPdf(informe, estilo, logotipo, paginas).Poner);
        hoja.Pasar();
        var bloques = new BloquesPdf(hoja, estilo);
        foreach (var bloque in informe.Bloques) bloques.Pintar(bloque);
        hoja.Cerrar();
        return hoja.Numero;
    }

    /// <summary>Solo imágenes de puntos de un tamaño razonable; con otra cosa, el nombre del despacho.</summary>
    private static SKImage? Abrir(byte[]? logotipo)
    {
        if (logotipo is null) return null;

        using var datos = SKData.CreateCopy(logotipo);
        using var codec = SKCodec.Create(datos);
        return codec is { Info: { Width: > 0 and <= LadoMaximo, Height: > 0 and <= LadoMaximo } } ? SKImage.FromEncodedData(datos) : null;
    }
}
