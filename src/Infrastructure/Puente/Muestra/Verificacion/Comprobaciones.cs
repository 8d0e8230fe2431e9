namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Cómo ha quedado una comprobación.</summary>
public enum Veredicto
{
    /// <summary>No ha habido ocasión de verlo.</summary>
    SinVer,
    Pasa,
    Falla,
}

/// <param name="Codigo">Estable.</param>
/// <param name="Que">Lo que se comprueba, en una frase.</param>
/// <param name="Obligatoria">Si no se llega a ver, no se puede decir que se habla la versión 1.</param>
/// <param name="Veredicto">Cómo ha quedado.</param>
/// <param name="Detalle">Lo primero que se vio mal.</param>
public sealed record Comprobacion(string Codigo, string Que, bool Obligatoria, Veredicto Veredicto, string? Detalle);

/// <summary>La lista de lo que se comprueba y lo que se va viendo. Lo que falla una vez, falla.</summary>
internal sealed class Comprobaciones(params IEnumerable<(string Codigo, string Que, bool Obligatoria)> lista)
{
    private readonly Dictionary<string, Comprobacion> _todas = lista.ToDictionary(c => c.Codigo, c => new Comprobacion(c.Codigo, c.Que, c.Obligatoria, Veredicto.SinVer, null), StringComparer.Ordinal);
    private readonly Lock _cerrojo = new();

    public IReadOnlyList<Comprobacion> Todas
    {
        get
        {
            lock (_cerrojo) return [.. _todas.Values];
        }
    }

    /// <summary>Todo lo obligatorio se ha visto y nada ha fallado.</summary>
    public bool Conforme => Todas.All(c => c.Veredicto == Veredicto.Pasa || (c.Veredicto == Veredicto.SinVer && !c.Obligatoria));

    /// <summary>Todo lo obligatorio se ha visto, bien o mal.</summary>
    public bool Acabadas => Todas.All(c => c.Veredicto != Veredicto.SinVer || !c.Obligatoria);

    public bool Vista(string codigo)
    {
        lock (_cerrojo) return _todas[codigo].Veredicto != Veredicto.SinVer;
    }

    public void Anotar(string codigo, bool bien, string detalle)
    {
        lock (_cerrojo)
        {
            var antes = _todas[codigo];
            if (antes.Veredicto == Veredicto.Falla) return;
            _todas[codigo] = antes with { Veredicto = bien ? Veredicto.Pasa : Veredicto.Falla, Detalle = bien ? null : detalle };
        }
    }
}
