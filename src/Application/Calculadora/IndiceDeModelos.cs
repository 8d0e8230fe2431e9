using System.Collections.Concurrent;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Lo que hace falta de las filas de una Orden para encontrarlas según se teclea, en memoria y en su orden. Una versión no cambia nunca, así que lo leído no
/// caduca; se guardan las de las últimas Órdenes que se han usado.
/// </summary>
internal sealed class IndiceDeModelos(TimeProvider reloj)
{
    private const int Ordenes = 4;
    private readonly ConcurrentDictionary<Guid, (ModeloEnIndice[] Modelos, long Uso)> _leidas = new();

    public async Task<ModeloEnIndice[]> DeAsync(Guid version, IQueryable<FilaDePrecio> filas, CancellationToken cancellationToken)
    {
        if (!_leidas.TryGetValue(version, out var leida)) leida.Modelos = await Leer(filas.Where(f => f.VersionId == version), cancellationToken);
        _leidas[version] = (leida.Modelos, reloj.GetTimestamp());
        if (_leidas.Count > Ordenes) _leidas.TryRemove(_leidas.MinBy(l => l.Value.Uso).Key, out _);
        return leida.Modelos;
    }

    private static async Task<ModeloEnIndice[]> Leer(IQueryable<FilaDePrecio> filas, CancellationToken cancellationToken)
    {
        // Marcas y motores se repiten miles de veces: una sola cadena de cada.
        var textos = new Dictionary<string, string>(StringComparer.Ordinal);
        var modelos = new List<ModeloEnIndice>();
        await foreach (var f in filas.AsNoTracking().Select(f => new { f.Id, f.Busqueda, f.Seccion, f.Marca, f.Motor, f.Inicio, f.Fin }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            modelos.Add(new(f.Id, f.Busqueda, f.Seccion, Una(f.Marca), Una(f.Motor), f.Inicio, f.Fin));

        return [.. modelos.OrderBy(m => m.Busqueda, StringComparer.Ordinal).ThenBy(m => m.Id)];

        string Una(string texto) => textos.TryGetValue(texto, out var ya) ? ya : textos[texto] = texto;
    }
}

/// <summary>Una fila, con lo que se filtra de ella.</summary>
internal readonly record struct ModeloEnIndice(Guid Id, string Busqueda, SeccionDePrecios Seccion, string Marca, string Motor, int? Inicio, int? Fin)
{
    public bool SeVendiaEn(int anio) => (Inicio is not { } inicio || inicio <= anio) && (Fin is not { } fin || fin >= anio);
}
