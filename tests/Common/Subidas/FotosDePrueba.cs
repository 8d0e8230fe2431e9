using SkiaSharp;

namespace ElGestorPortal.Tests.Common.Subidas;

/// <summary>Fotos de verdad, pequeñas: media roja y media azul, como las guarda una cámara.</summary>
public static class FotosDePrueba
{
    /// <param name="giro">Orientación EXIF: 1, derecha; 6, hay que girarla a la derecha; 8, a la izquierda.</param>
    public static byte[] Apaisada(int giro = 1)
    {
        var jpeg = Pintar(SKEncodedImageFormat.Jpeg);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)giro, 0, 0, 0, 0, 0, 0];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    public static byte[] EnPng() => Pintar(SKEncodedImageFormat.Png);

    private static byte[] Pintar(SKEncodedImageFormat formato)
    {
        using var superficie = SKSurface.Create(new SKImageInfo(400, 200));
        superficie.Canvas.Clear(SKColors.Red);
        superficie.Canvas.DrawRect(200, 0, 200, 200, new SKPaint { Color = SKColors.Blue });
        using var imagen = superficie.Snapshot();
        using var datos = imagen.Encode(formato, 90);
        return datos.ToArray();
    }
}
