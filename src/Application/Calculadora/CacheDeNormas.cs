using System.Collections.Concurrent;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Las normas ya leídas, por el id de su versión. Una versión no cambia nunca, así que lo leído no caduca.</summary>
internal sealed class CacheDeNormas
{
    private readonly ConcurrentDictionary<Guid, object> _normas = new();
    private readonly ConcurrentDictionary<(Guid Version, string Seccion), IReadOnlyList<MarcaDto>> _marcas = new();

    public async Task<object> NormaAsync(Guid id, Func<Task<object>> leer) => _normas.TryGetValue(id, out var norma) ? norma : _normas[id] = await leer();

    public async Task<IReadOnlyList<MarcaDto>> MarcasAsync(Guid version, string seccion, Func<Task<IReadOnlyList<MarcaDto>>> leer) =>
        _marcas.TryGetValue((version, seccion), out var marcas) ? marcas : _marcas[(version, seccion)] = await leer();
}
