using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Unos vehículos o escrituras han cambiado: sus expedientes se encuentran ahora por otras palabras.</summary>
[Requiere(Permiso.Puente), SinRastro]
public sealed record ReindexarExpedientesCommand(IReadOnlyCollection<Guid> ObjetoIds) : ICommand;

internal sealed class ReindexarExpedientesHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ReindexarExpedientesCommand, Unit>
{
    public async Task<Unit> Handle(ReindexarExpedientesCommand request, CancellationToken cancellationToken)
    {
        var ids = await db.Vinculos.Where(v => request.ObjetoIds.Contains(v.ObjetoId)).Select(v => v.ExpedienteId).Distinct().ToListAsync(cancellationToken);
        if (ids.Count == 0) return Unit.Value;

        var expedientes = await db.Expedientes.AsNoTracking().Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
        return await mediator.Send(new IndexarExpedientesCommand(expedientes), cancellationToken);
    }
}
