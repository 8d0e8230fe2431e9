using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Las líneas del libro de entrada que hacen falta para un trozo: las de sus elementos y las de todo lo que nombran. Van sin el rastreador.</summary>
internal sealed class LibroDeEntrada
{
    private readonly Dictionary<Referencia, RegistroDeEntrada> _lineas;
    private readonly HashSet<Referencia> _citadasAntes;

    private readonly Dictionary<Referencia, bool> _nuevas = [];

    private LibroDeEntrada(Dictionary<Referencia, RegistroDeEntrada> lineas)
    {
        _lineas = lineas;
        _citadasAntes = [.. lineas.Where(l => !l.Value.HaLlegado).Select(l => l.Key)];
    }

    public RegistroDeEntrada this[Referencia clave] => _lineas[clave];

    public IdsDeOrigen Ids => new(_lineas.ToDictionary(l => l.Key, l => l.Value.ObjetoId));

    /// <summary>Las líneas que todavía no están en la base de datos.</summary>
    public IEnumerable<RegistroDeEntrada> Nuevas => _nuevas.Keys.Select(c => _lineas[c]);

    /// <summary>De esas, las que ya estaban en la base de datos.</summary>
    public IReadOnlyCollection<RegistroDeEntrada> Conocidas(IEnumerable<Referencia> claves) => [.. claves.Distinct().Where(c => !_nuevas.ContainsKey(c)).Select(c => _lineas[c])];

    /// <summary>Su id acaba de nacer con su línea.</summary>
    public bool EsNueva(Referencia clave) => _nuevas.GetValueOrDefault(clave);

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
            foreach (var linea in await db.Entradas.AsNoTracking().Where(e => e.Tipo == tipo.Key && origenes.Contains(e.OrigenId)).ToListAsync(cancellationToken))
                lineas.Add(new(linea.Tipo, linea.OrigenId), linea);
        }

        var libro = new LibroDeEntrada(lineas);
        foreach (var clave in claves.Where(c => !lineas.ContainsKey(c)))
        {
            var conocida = conocidos.TryGetValue(clave, out var id);
            libro._nuevas.Add(clave, !conocida);
            lineas.Add(clave, conocida ? RegistroDeEntrada.Reconocer(clave.Tipo, clave.OrigenId, id) : RegistroDeEntrada.Citar(clave.Tipo, clave.OrigenId));
        }

        return libro;
    }
}
