using System.Globalization;

namespace ElGestorPortal.Benchmarks;

/// <summary>Opciones <c>--nombre valor</c>.</summary>
internal sealed class Opciones
{
    private readonly Dictionary<string, string> _valores = new(StringComparer.Ordinal);

    public Opciones(string[] args)
    {
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length) throw new ArgumentException($"No se entiende «{args[i]}»: las opciones van como --nombre valor.");
            _valores[args[i][2..]] = args[i + 1];
        }
    }

    public string Texto(string nombre, string? porDefecto = null) =>
        _valores.GetValueOrDefault(nombre) ?? porDefecto ?? throw new ArgumentException($"Falta --{nombre}.");

    public string? TextoOpcional(string nombre) => _valores.GetValueOrDefault(nombre);

    public int Entero(string nombre, int porDefecto) => _valores.TryGetValue(nombre, out var texto) ? int.Parse(texto, CultureInfo.InvariantCulture) : porDefecto;
}
