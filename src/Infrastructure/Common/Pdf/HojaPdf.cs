using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>La página en la que se está escribiendo: dónde va el siguiente renglón y cuánto queda.</summary>
/// <param name="documento">PDF.</param>
/// <param name="adornar">Pone cabecera y pie en cada página que se abre, y dice dónde empieza el contenido.</param>
internal sealed class HojaPdf(SKDocument documento, Func<HojaPdf, float> adornar)
{
    public const float Ancho = 595;
    public const float Alto = 842;
    public const float Margen = 48;
    public const float AnchoUtil = Ancho - (2 * Margen);

    private const float FinDeContenido = Alto - 74;

    public SKCanvas Lienzo { get; private set; } = null!;

    public int Numero { get; private set; }

    /// <summary>De dónde cuelga lo siguiente.</summary>
    public float Y { get; set; }

    public float Queda => FinDeContenido - Y;

    /// <summary>Abre otra página.</summary>
    public void Pasar()
    {
        if (Numero > 0) documento.EndPage();
        Lienzo = documento.BeginPage(Ancho, Alto);
        Numero++;
        Y = adornar(this);
    }

    /// <summary>Si no cabe, a la página siguiente.</summary>
    public void Exigir(float alto)
    {
        if (alto > Queda) Pasar();
    }

    public void Cerrar()
    {
        documento.EndPage();
        documento.Close();
    }

    public void Raya(float x, float y, float ancho, SKColor color, float grueso = 0.6f) => Rellenar(x, y, ancho, grueso, color);

    public void Rellenar(float x, float y, float ancho, float alto, SKColor color, float redondeo = 0)
    {
        using var tinta = new SKPaint { Color = color, IsAntialias = true };
        Lienzo.DrawRoundRect(x, y, ancho, alto, redondeo, redondeo, tinta);
    }
}
