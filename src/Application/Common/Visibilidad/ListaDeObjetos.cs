using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Common.Visibilidad;

/// <summary>En qué orden se listan los vehículos (por matrícula) y las escrituras (de la más reciente a la más antigua).</summary>
internal sealed record ListaDeObjetos(TipoDeObjeto Tipo, bool Descendente)
{
    public static ListaDeObjetos DeVehiculos { get; } = new(TipoDeObjeto.Vehiculo, Descendente: false);

    public static ListaDeObjetos DeEscrituras { get; } = new(TipoDeObjeto.Escritura, Descendente: true);

    /// <summary>Nombre del orden, dentro del cursor.</summary>
    public string Nombre => Tipo.ToString();

#pragma warning disable CA1309 // se traduce a SQL, que compara con la intercalación de la columna
    public IQueryable<T> Ordenar<T>(IQueryable<T> objetos, Posicion? tras) where T : class, IObjetoDeExpediente
    {
        if (tras is { } p)
        {
            objetos = Descendente
                ? objetos.Where(o => string.Compare(o.Clave, p.Clave) <= 0 && (string.Compare(o.Clave, p.Clave) < 0 || o.Id < p.Id))
                : objetos.Where(o => string.Compare(o.Clave, p.Clave) >= 0 && (string.Compare(o.Clave, p.Clave) > 0 || o.Id > p.Id));
        }

        return Descendente ? objetos.OrderByDescending(o => o.Clave).ThenByDescending(o => o.Id) : objetos.OrderBy(o => o.Clave).ThenBy(o => o.Id);
    }

    public IQueryable<T> Ordenar<T>(IQueryable<HechoObjeto> hechos, IQueryable<T> objetos, Posicion? tras) where T : class, IObjetoDeExpediente
    {
        if (tras is { } p)
        {
            hechos = Descendente
                ? hechos.Where(h => string.Compare(h.Clave, p.Clave) <= 0 && (string.Compare(h.Clave, p.Clave) < 0 || h.ObjetoId < p.Id))
                : hechos.Where(h => string.Compare(h.Clave, p.Clave) >= 0 && (string.Compare(h.Clave, p.Clave) > 0 || h.ObjetoId > p.Id));
        }

        return Descendente
            ? from h in hechos join o in objetos on h.ObjetoId equals o.Id orderby h.Clave descending, h.ObjetoId descending select o
            : from h in hechos join o in objetos on h.ObjetoId equals o.Id orderby h.Clave, h.ObjetoId select o;
    }
#pragma warning restore CA1309

    public IEnumerable<T> Unir<T>(IEnumerable<T> objetos) where T : class, IObjetoDeExpediente => Descendente
        ? objetos.OrderByDescending(o => o.Clave, StringComparer.Ordinal).ThenByDescending(o => o.Id)
        : objetos.OrderBy(o => o.Clave, StringComparer.Ordinal).ThenBy(o => o.Id);

    public static Posicion PosicionDe(IObjetoDeExpediente objeto) => new(objeto.Clave, objeto.Id);
}
