using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>Con Skia, que mete en el PDF el JPEG tal cual, sin volver a comprimirlo. Se escribe en un fichero temporal que se borra al cerrarlo.</summary>
internal sealed class MontadorDePdf(string carpeta) : IMontadorDePdf
{
    /// <summary>A4, en puntos.</summary>
    private static readonly SKSize Hoja = new(595, 842);

    private const float Margen = 24;

    /// <summary>Un PNG sí se decodifica entero para volver a comprimirlo.</summary>
    private const long PixelesDePng = 40_000_000;

    public async Task<Stream> MontarAsync(IReadOnlyList<IContenidoRecibido> fotos, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(carpeta);
        var fichero = new FileStream(Path.Combine(carpeta, $"fotos-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        try
        {
            await Task.Run(() => Escribir(fichero, fotos, cancellationToken), cancellationToken);
            fichero.Position = 0;
            return fichero;
        }
        catch
        {
            await fichero.DisposeAsync();
            throw;
        }
    }

    private static void Escribir(FileStream fichero, IReadOnlyList<IContenidoRecibido> fotos, CancellationToken cancellationToken)
    {
        using var salida = new SKManagedWStream(fichero);
        using var pdf = SKDocument.CreatePdf(salida);
        foreach (var foto in fotos)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var flujo = foto.Abrir();
            using var datos = SKData.Create(flujo);
            Poner(pdf, datos);
        }

        pdf.Close();
    }

    private static void Poner(SKDocument pdf, SKData datos)
    {
        using var codec = SKCodec.Create(datos) ?? throw NoSeAbre();
        if (codec.EncodedFormat != SKEncodedImageFormat.Jpeg && (long)codec.Info.Width * codec.Info.Height > PixelesDePng) throw NoSeAbre();
        using var imagen = SKImage.FromEncodedData(datos) ?? throw NoSeAbre();

        // Una imagen hecha de sus bytes ya viene derecha: Skia mira cómo se sujetó la cámara.
        var (ancho, alto) = (imagen.Width, imagen.Height);
        var hoja = ancho > alto ? new SKSize(Hoja.Height, Hoja.Width) : Hoja;
        var escala = Math.Min((hoja.Width - (2 * Margen)) / ancho, (hoja.Height - (2 * Margen)) / alto);

        var lienzo = pdf.BeginPage(hoja.Width, hoja.Height);
        lienzo.Translate((hoja.Width - (ancho * escala)) / 2, (hoja.Height - (alto * escala)) / 2);
        lienzo.Scale(escala);
        lienzo.DrawImage(imagen, 0, 0, SKSamplingOptions.Default);
        pdf.EndPage();
    }

    private static ContenidoRechazadoException NoSeAbre() => new("foto-ilegible", "Una de las fotos no se puede abrir o es demasiado grande. Envíelas por separado.");
}
