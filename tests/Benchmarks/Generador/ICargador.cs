namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Mete filas en bruto, por tandas.</summary>
internal interface ICargador : IAsyncDisposable
{
    /// <summary>Quita los índices: se hacen de una vez al final, que es mucho más rápido.</summary>
    Task PrepararAsync(IReadOnlyCollection<Tabla> tablas);

    Task CargarAsync(Tabla tabla, IEnumerable<object?[]> filas);

    /// <summary>Rehace los índices y deja la base de datos como la encontraría el portal.</summary>
    Task TerminarAsync();
}
