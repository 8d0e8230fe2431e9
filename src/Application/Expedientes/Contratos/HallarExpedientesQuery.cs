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
        var ids = new HashSet<Guid>();
        PuntoDeVista?[] puntos = mirador.VeTodo ? [null] : [.. mirador.PuntosDeVista];
        foreach (var punto in puntos)
        {
            var consulta = PalabrasDelIndice.Consulta(mirador.DespachoId, request.Texto, punto);
            var hallados = await HallarAsync(consulta with { Enteras = true }, punto, cancellationToken);
            ids.UnionWith(hallados.Count < HallarExpedientesQuery.Maximo ? await HallarAsync(consulta, punto, cancellationToken) : hallados);
        }

        return ids;
    }

    private async Task<List<Guid>> HallarAsync(ConsultaDeTexto consulta, PuntoDeVista? punto, CancellationToken cancellationToken)
    {
        var hallados = indice.Buscar(consulta, HallarExpedientesQuery.Maximo);
        var visibles = punto is null
            ? hallados.Join(db.Expedientes.Where(e => !e.Borrado), id => id, e => e.Id, (id, _) => id)
            : hallados.Join(mirador.Expedientes(punto), id => id, h => h.ExpedienteId, (id, _) => id);
        return await visibles.ToListAsync(cancellationToken);
    }
}
