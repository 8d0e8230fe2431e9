using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>Letras y colores de un documento. El color del despacho va en rayas y rellenos, nunca en letra: puede ser tan claro que no se lea.</summary>
internal sealed class EstiloPdf(FuentesPdf fuentes, string colorDeMarca) : IDisposable
{
    private static readonly SKColor Tinta = new(0x1b, 0x24, 0x30);
    private static readonly SKColor Gris = new(0x5a, 0x66, 0x75);

    public SKColor Marca { get; } = SKColor.TryParse(colorDeMarca, out var color) ? color : new(0x0f, 0x5a, 0x6e);

    public static SKColor Raya { get; } = new(0xd9, 0xde, 0xe4);

    public static SKColor Fondo { get; } = new(0xf4, 0xf6, 0xf8);

    public LetraPdf Titulo { get; } = new(fuentes.Media, 17, Tinta);

    public LetraPdf Despacho { get; } = new(fuentes.Media, 13, Tinta);

    public LetraPdf Apartado { get; } = new(fuentes.Media, 11, Tinta);

    public LetraPdf Fuerte { get; } = new(fuentes.Media, 9.5f, Tinta);

    public LetraPdf Texto { get; } = new(fuentes.Normal, 9.5f, Tinta);

    public LetraPdf Suave { get; } = new(fuentes.Normal, 9.5f, Gris);

    public LetraPdf Rotulo { get; } = new(fuentes.Media, 7.5f, Gris);

    public LetraPdf Menor { get; } = new(fuentes.Normal, 7.5f, Gris);

    public LetraPdf FuerteMenor { get; } = new(fuentes.Media, 7.5f, Tinta);

    /// <summary>Lo que se ve sobre el color de la marca.</summary>
    public SKColor SobreMarca => (Marca.Red * 299) + (Marca.Green * 587) + (Marca.Blue * 114) > 150_000 ? Tinta : SKColors.White;

    public void Dispose()
    {
        foreach (var letra in (LetraPdf[])[Titulo, Despacho, Apartado, Fuerte, Texto, Suave, Rotulo, Menor, FuerteMenor]) letra.Dispose();
    }
}
