using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Pide que se repasen todos los expedientes con las reglas y los códigos de ahora. Lo hace un trabajo, por trozos.</summary>
[Requiere(Permiso.Propio)]
public sealed record PedirRecalculoCommand(bool ConDocumentos) : ICommand;

internal sealed class PedirRecalculoHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<PedirRecalculoCommand, Unit>
{
    public async Task<Unit> Handle(PedirRecalculoCommand request, CancellationToken cancellationToken)
    {
        var recalculo = await db.Recalculos.SingleOrDefaultAsync(cancellationToken);
        if (recalculo is null) db.Recalculos.Add(recalculo = RecalculoDeVisibilidad.Nuevo());
        recalculo.Pedir(await db.Expedientes.LongCountAsync(e => !e.Borrado, cancellationToken), request.ConDocumentos, reloj.Ahora());
        return Unit.Value;
    }
}
