using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Las líneas del libro de entrada que hacen falta para un trozo: las de sus elementos y las de todo lo que nombran.</summary>
internal sealed class LibroDeEntrada
{
    private readonly Dictionary<Referencia, RegistroDeEntrada> _lineas;
    private readonly HashSet<Referencia> _citadasAntes;

    private LibroDeEntrada(Dictionary<Referencia, RegistroDeEntrada> lineas)
    {
        _lineas = lineas;
        _citadasAntes = [.. lineas.Where(l => !l.Value.HaLlegado).Select(l => l.Key)];
    }

    public RegistroDeEntrada this[Referencia clave] => _lineas[clave];

    public IdsDeOrigen Ids => new(_lineas.ToDictionary(l => l.Key, l => l.Value.ObjetoId));

    /// <summary>Ids de lo que otros esperaban y acaba de llegar.</summary>
    public IReadOnlyList<Guid> RecienLlegados => [.. _citadasAntes.Where(c => _lineas[c].HaLlegado).Select(c => _lineas[c].ObjetoId)];

    /// <param name="db">Tablas.</param>
    /// <param name="elementos">Los del trozo.</param>
    /// <param name="conocidos">Id del portal de lo que llega por primera vez pero ya estaba aquí.</param>
    /// <param name="cancellationToken">Cancela la lectura.</param>
    public static async Task<LibroDeEntrada> AbrirAsync(IPortalDb db, IReadOnlyList<ElementoDeEntrada> elementos, IReadOnlyDictionary<Referencia, Guid> conocidos, CancellationToken cancellationToken)
    {
        var claves = elementos.Select(e => e.Clave)
            .Concat(elementos.SelectMany(e => e.Datos is { } d ? d.Padres().Concat(d.Citas()) : [])).ToHashSet();

        var lineas = new Dictionary<Referencia, RegistroDeEntrada>();
        foreach (var tipo in claves.GroupBy(c => c.Tipo, c => c.OrigenId, StringComparer.Ordinal))
        {
            var origenes = tipo.ToList();
            foreach (var linea in await db.Entradas.Where(e => e.Tipo == tipo.Key && origenes.Contains(e.OrigenId)).ToListAsync(cancellationToken))
                lineas.Add(new(linea.Tipo, linea.OrigenId), linea);
        }

        var libro = new LibroDeEntrada(lineas);
        foreach (var clave in claves.Where(c => !lineas.ContainsKey(c)))
        {
            var linea = conocidos.TryGetValue(clave, out var id) ? RegistroDeEntrada.Reconocer(clave.Tipo, clave.OrigenId, id) : RegistroDeEntrada.Citar(clave.Tipo, clave.OrigenId);
            db.Entradas.Add(linea);
            lineas.Add(clave, linea);
        }

        return libro;
    }
}
