using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Los expedientes más recientes que ve quien busca y tienen todas esas palabras, suyas o de sus vehículos y escrituras: por ellos se hallan estos.</summary>
[Requiere(Permiso.Propio)]
public sealed record HallarExpedientesQuery(string Texto) : IQuery<IReadOnlyCollection<Guid>>
{
    public const int Maximo = 200;
}

internal sealed class HallarExpedientesHandler(IPortalDb db, Mirador mirador, IIndiceDeExpedientes indice) : IRequestHandler<HallarExpedientesQuery, IReadOnlyCollection<Guid>>
{
    public async Task<IReadOnlyCollection<Guid>> Handle(HallarExpedientesQuery request, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo)
        {
            var hallados = Buscar(null);
            return await db.Expedientes.Where(e => !e.Borrado && hallados.Contains(e.Id)).Select(e => e.Id).ToListAsync(cancellationToken);
        }

        var ids = new HashSet<Guid>();
        foreach (var punto in mirador.PuntosDeVista)
        {
            var hallados = Buscar(punto);
            ids.UnionWith(await mirador.Expedientes(punto).Where(h => hallados.Contains(h.ExpedienteId)).Select(h => h.ExpedienteId).ToListAsync(cancellationToken));
        }

        return ids;

        IQueryable<Guid> Buscar(PuntoDeVista? punto) => indice.Buscar(PalabrasDelIndice.Consulta(mirador.DespachoId, request.Texto, punto), HallarExpedientesQuery.Maximo);
    }
}
