using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>«¿Quién lo vería?», de un vehículo o una escritura: quien ve un expediente que trata de él, y por cuál.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarQuienVeObjetoQuery(Guid Id) : IQuery<IReadOnlyList<QuienLoVeDto>>;

internal sealed class ListarQuienVeObjetoHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ListarQuienVeObjetoQuery, IReadOnlyList<QuienLoVeDto>>
{
    public async Task<IReadOnlyList<QuienLoVeDto>> Handle(ListarQuienVeObjetoQuery request, CancellationToken cancellationToken)
    {
        var hechos = await db.HechosObjeto.AsNoTracking().Where(o => o.ObjetoId == request.Id)
            .Join(db.HechosExpediente.AsNoTracking(), o => new { o.Nif, o.Calidad, o.ExpedienteId }, h => new { h.Nif, h.Calidad, h.ExpedienteId }, (o, h) => new { o.Nif, o.Calidad, o.ExpedienteId, o.Clase, h.Grupo }).ToListAsync(cancellationToken);
        return ListarQuienVeExpedienteHandler.EnOrden(await mediator.Send(new ExplicarHechosQuery([.. hechos.Select(h => new HechoPorExplicar(h.Nif, h.Calidad, h.Grupo, h.Clase, h.ExpedienteId))]), cancellationToken));
    }
}
