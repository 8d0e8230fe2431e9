using SkiaSharp;

namespace ElGestorPortal.Infrastructure.Common.Pdf;

/// <summary>Las dos letras de los PDF, que la compilación deja cortadas junto al ejecutable. Se leen una vez y las comparten todos los documentos.</summary>
internal sealed class FuentesPdf(string carpeta) : IDisposable
{
    private readonly Lazy<SKTypeface> _normal = new(() => Leer(carpeta, "inter-normal.ttf"));
    private readonly Lazy<SKTypeface> _media = new(() => Leer(carpeta, "inter-media.ttf"));

    public SKTypeface Normal => _normal.Value;

    public SKTypeface Media => _media.Value;

    public void Dispose()
    {
        if (_normal.IsValueCreated) _normal.Value.Dispose();
        if (_media.IsValueCreated) _media.Value.Dispose();
    }

    private static SKTypeface Leer(string carpeta, string fichero) =>
        SKTypeface.FromFile(Path.Combine(carpeta, fichero)) ?? throw new FileNotFoundException($"Falta la letra {fichero} de los PDF, que prepara la compilación.");
}
