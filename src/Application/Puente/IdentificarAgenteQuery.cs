using ElGestorPortal.Application.Administracion.Contratos;

namespace ElGestorPortal.Application.Puente;

/// <summary>Quién es el agente que presenta este secreto; null si nadie o si su credencial está revocada. Con su despacho suspendido, no pasa y se le dice.</summary>
[Publico]
public sealed record IdentificarAgenteQuery(string Secreto) : IQuery<Identidad?>;

internal sealed class IdentificarAgenteHandler(IPortalDb db, IMediator mediator) : IRequestHandler<IdentificarAgenteQuery, Identidad?>
{
    public async Task<Identidad?> Handle(IdentificarAgenteQuery request, CancellationToken cancellationToken)
    {
        var huella = Secreto.Huella(request.Secreto);

        // Sin filtro de despacho: la credencial es la que dice de cuál es.
        var agente = await db.Agentes.IgnoreQueryFilters([Filtros.Despacho]).AsNoTracking()
            .Where(a => a.Huella == huella && a.Revocada == null).Select(a => new { a.Id, a.DespachoId }).SingleOrDefaultAsync(cancellationToken);
        if (agente is null) return null;
        if (await mediator.Send(new EstaSuspendidoQuery(agente.DespachoId), cancellationToken)) throw new ForbiddenException("despacho-suspendido", "El despacho está suspendido en el portal. Su credencial sigue siendo la misma: vuelva a probar cuando le devuelvan el servicio.");

        return Identidad.Agente(agente.DespachoId, agente.Id);
    }
}
