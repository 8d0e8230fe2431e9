using System.Text;
using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>Una letra a un cuerpo y de un color: mide, parte y escribe. Sin ajuste a la rejilla: con él, el texto copiado sale con espacios de más.</summary>
internal sealed class LetraPdf(SKTypeface tipo, float cuerpo, SKColor color) : IDisposable
{
    private const int Desconocido = 0;

    private readonly SKFont _letra = new(tipo, cuerpo) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
    private readonly SKPaint _tinta = new() { Color = color, IsAntialias = true };

    /// <summary>Alto de un renglón.</summary>
    public float Renglon { get; } = cuerpo * 1.42f;

    public float Ancho(string texto) => _letra.MeasureText(texto);

    /// <summary>Escribe un renglón que cuelga de <paramref name="y"/>.</summary>
    public void Escribir(SKCanvas lienzo, string texto, float x, float y, SKTextAlign lado = SKTextAlign.Left) =>
        lienzo.DrawText(Conocido(texto), x, y + (Renglon * 0.5f) + (cuerpo * 0.36f), lado, _letra, _tinta);

    /// <summary>Parte por palabras; una más ancha que el renglón, por letras.</summary>
    public IReadOnlyList<string> Partir(string texto, float ancho)
    {
        var renglones = new List<string>();
        foreach (var parrafo in Conocido(texto).Split('\n'))
        {
            var renglon = "";
            foreach (var palabra in parrafo.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(p => Trozos(p, ancho)))
            {
                var junto = renglon.Length == 0 ? palabra : $"{renglon} {palabra}";
                if (renglon.Length > 0 && Ancho(junto) > ancho)
                {
                    renglones.Add(renglon);
                    junto = palabra;
                }

                renglon = junto;
            }

            renglones.Add(renglon);
        }

        return renglones;
    }

    public void Dispose()
    {
        _letra.Dispose();
        _tinta.Dispose();
    }

    private IEnumerable<string> Trozos(string palabra, float ancho)
    {
        while (Ancho(palabra) > ancho)
        {
            var caben = Math.Max(1, palabra.Length * 2 / 3);
            while (caben > 1 && Ancho(palabra[..caben]) > ancho) caben--;
            yield return palabra[..caben];
            palabra = palabra[caben..];
        }

        if (palabra.Length > 0) yield return palabra;
    }

    /// <summary>Lo que la letra no tiene (otro alfabeto, un emoji) se dice con una interrogación en vez de con un cuadro vacío.</summary>
    private string Conocido(string texto)
    {
        var salida = new StringBuilder(texto.Length);
        foreach (var runa in texto.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (runa.Value == '\n') salida.Append('\n');
            else if (Rune.IsControl(runa)) salida.Append(' ');
            else salida.Append(_letra.GetGlyph(runa.Value) == Desconocido ? "?" : runa.ToString());
        }

        return salida.ToString();
    }
}
