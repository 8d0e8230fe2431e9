namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Siempre la misma hora: las filas de dos caminos se pueden comparar enteras.</summary>
internal sealed class RelojParado(DateTime ahora) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(ahora);
}
