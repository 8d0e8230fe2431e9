using ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Fallos;

/// <summary>Cuándo toca cada fallo. Con la misma semilla y las mismas llamadas, siempre los mismos.</summary>
/// <param name="semilla">Otra semilla, otra suerte.</param>
/// <param name="fallos">Los que pueden darse.</param>
/// <param name="probabilidad">De cada uno en cada ocasión.</param>
public sealed class PlanDeFallos(int semilla, IReadOnlySet<Fallo> fallos, double probabilidad = 0.05)
{
    private static readonly Dictionary<string, Fallo> Palabras = new(StringComparer.OrdinalIgnoreCase)
    {
        ["perder"] = Fallo.Perder,
        ["drop"] = Fallo.Perder,
        ["duplicar"] = Fallo.Duplicar,
        ["duplicate"] = Fallo.Duplicar,
        ["reordenar"] = Fallo.Reordenar,
        ["reorder"] = Fallo.Reordenar,
        ["retrasar"] = Fallo.Retrasar,
        ["delay"] = Fallo.Retrasar,
        ["truncar"] = Fallo.Truncar,
        ["truncate"] = Fallo.Truncar,
        ["huella"] = Fallo.Huella,
        ["hash"] = Fallo.Huella,
        ["averia"] = Fallo.Averia,
        ["5xx"] = Fallo.Averia,
        ["reinicio"] = Fallo.Reinicio,
        ["restart"] = Fallo.Reinicio,
        ["acuse-perdido"] = Fallo.AcusePerdido,
        ["lost-ack"] = Fallo.AcusePerdido,
        ["reloj"] = Fallo.Reloj,
        ["clock"] = Fallo.Reloj,
    };

    private readonly Lock cerrojo = new();
    private readonly Azar azar = new(semilla);

    public static IReadOnlySet<Fallo> Todos { get; } = Enum.GetValues<Fallo>().ToHashSet();

    /// <summary>Sin fallos: la calma en la que todo tiene que acabar de llegar.</summary>
    public bool EnCalma { get; set; }

    /// <summary>Cuántos se han dado.</summary>
    public int Dados { get; private set; }

    /// <summary>«perder,duplicar», en español o en inglés; «todos».</summary>
    public static IReadOnlySet<Fallo> Leer(string texto)
    {
        ArgumentNullException.ThrowIfNull(texto);
        return texto.Equals("todos", StringComparison.OrdinalIgnoreCase)
            ? Todos
            : texto.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(p => Palabras.TryGetValue(p, out var fallo) ? fallo : throw new ArgumentException($"No hay ningún fallo «{p}»; los hay: {string.Join(", ", Palabras.Keys)}.", nameof(texto)))
                .ToHashSet();
    }

    public bool Toca(Fallo fallo)
    {
        if (EnCalma || !fallos.Contains(fallo))
        {
            return false;
        }

        lock (cerrojo)
        {
            var toca = azar.Suerte(probabilidad);
            Dados += toca ? 1 : 0;
            return toca;
        }
    }

    internal int Entre(int minimo, int maximo)
    {
        lock (cerrojo)
        {
            return azar.Entre(minimo, maximo);
        }
    }

    internal T[] Barajar<T>(IEnumerable<T> valores)
    {
        T[] barajados = [.. valores];
        lock (cerrojo)
        {
            azar.Barajar(barajados);
        }

        return barajados;
    }

    internal byte[] Estropear(ReadOnlySpan<byte> contenido)
    {
        var copia = contenido.ToArray();
        if (copia.Length > 0)
        {
            copia[Entre(0, copia.Length - 1)] ^= 1;
        }

        return copia;
    }
}
