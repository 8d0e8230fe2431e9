namespace ElGestorPortal.Application.Common;

/// <summary>Elemento ya juzgado que un módulo debe aplicar. <c>Datos</c> null: lápida.</summary>
/// <param name="Id">Id en el portal.</param>
/// <param name="Datos">Contenido, o null si el escritorio lo borró.</param>
/// <param name="Emitido">Cuándo lo emitió el escritorio, UTC, nunca en el futuro.</param>
public sealed record Importado<T>(Guid Id, T? Datos, DateTime Emitido) where T : DatosDelEscritorio
{
    /// <summary>Su id acaba de nacer: en la base de datos nada lo nombra todavía, ni hace falta buscarlo.</summary>
    public bool Nuevo { get; init; }
}

/// <summary>Traduce los ids del escritorio a los del portal.</summary>
public sealed class IdsDeOrigen(IReadOnlyDictionary<Referencia, Guid> ids)
{
    public Guid? De(string tipo, string? origenId) => string.IsNullOrWhiteSpace(origenId) ? null : ids[new Referencia(tipo, origenId)];

    public IReadOnlyList<Guid> De(string tipo, IReadOnlyList<string>? origenIds) =>
        [.. (origenIds ?? []).Where(o => !string.IsNullOrWhiteSpace(o)).Distinct(StringComparer.Ordinal).Select(o => ids[new Referencia(tipo, o)])];
}
