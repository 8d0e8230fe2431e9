namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>
/// El barrido de huérfanos pregunta a todos: ¿alguno usa estos contenidos? Un módulo que guarde huellas en sus tablas
/// contesta con un <c>INotificationHandler</c>; la que nadie reclame se borra.
/// </summary>
public sealed record ContenidosEnUso(IReadOnlyList<string> Huellas) : INotification
{
    private readonly HashSet<string> _usadas = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Libres => [.. Huellas.Where(h => !_usadas.Contains(h))];

    public void Reclamar(IEnumerable<string> huellas) => _usadas.UnionWith(huellas);
}
