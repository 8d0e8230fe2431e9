using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Common.Visibilidad;

/// <summary>
/// Los vehículos y escrituras que ve quien mira: aquellos de los que trata un expediente que ve. Se parte de sus hechos, que ya vienen en el
/// orden de la lista; quien trabaja en el despacho lee la tabla.
/// </summary>
internal sealed class ObjetosVisibles(IPortalDb db, Mirador mirador)
{
    /// <param name="objetos">Los vivos, ya filtrados.</param>
    /// <param name="lista">Qué son y en qué orden.</param>
    /// <param name="tras">Última fila de la página anterior.</param>
    /// <param name="cuantos">Como mucho.</param>
    /// <param name="cancellationToken">Cancela la lectura.</param>
    public async Task<List<T>> LeerAsync<T>(IQueryable<T> objetos, ListaDeObjetos lista, Posicion? tras, int cuantos, CancellationToken cancellationToken) where T : class, IObjetoDeExpediente
    {
        if (mirador.VeTodo) return await lista.Ordenar(objetos, tras).Take(cuantos).ToListAsync(cancellationToken);

        var leidos = new List<T>();
        foreach (var punto in mirador.PuntosDeVista)
        {
            // El primer hecho de cada uno: quien ve tres expedientes de un coche ve un coche.
            var todos = mirador.Objetos(punto, lista.Tipo);
            var hechos = todos.Where(h => !todos.Any(o => o.ObjetoId == h.ObjetoId && o.ExpedienteId < h.ExpedienteId));
            leidos.AddRange(await lista.Ordenar(hechos, objetos, tras).Take(cuantos).ToListAsync(cancellationToken));
        }

        return [.. lista.Unir(leidos.DistinctBy(o => o.Id)).Take(cuantos)];
    }

    public async Task<long> ContarAsync<T>(IQueryable<T> objetos, TipoDeObjeto tipo, CancellationToken cancellationToken) where T : class, IObjetoDeExpediente
    {
        if (mirador.VeTodo) return await objetos.LongCountAsync(cancellationToken);

        var puntos = mirador.PuntosDeVista.Select(p => mirador.Objetos(p, tipo).Join(objetos, h => h.ObjetoId, o => o.Id, (h, o) => o.Id)).ToList();
        return puntos.Count == 0 ? 0 : await puntos.Aggregate((a, b) => a.Union(b)).Distinct().LongCountAsync(cancellationToken);
    }

    /// <summary>Los expedientes por los que ve ese objeto quien mira.</summary>
    /// <exception cref="NotFoundException">No lo ve por ninguno.</exception>
    public async Task<IReadOnlyCollection<Guid>> ExpedientesDeAsync(Guid objetoId, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo) return await db.Vinculos.Where(v => v.ObjetoId == objetoId).Select(v => v.ExpedienteId).ToListAsync(cancellationToken);

        var expedientes = new HashSet<Guid>();
        foreach (var punto in mirador.PuntosDeVista)
            expedientes.UnionWith(await mirador.Objetos(punto, [objetoId]).Select(h => h.ExpedienteId).ToListAsync(cancellationToken));

        return expedientes.Count > 0 ? expedientes : throw new NotFoundException();
    }
}
