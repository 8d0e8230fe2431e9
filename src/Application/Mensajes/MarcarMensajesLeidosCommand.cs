namespace ElGestorPortal.Application.Mensajes;

/// <summary>Da por leído lo que hay ahora en una conversación. Lo que lee alguien de la oficina queda leído para toda ella.</summary>
[Requiere(Permiso.VerMensajes), DejaMarca]
public sealed record MarcarMensajesLeidosCommand(Conversacion De) : ICommand;

internal sealed class MarcarMensajesLeidosHandler(IPortalDb db, MensajesVisibles visibles, IUnidadDeTrabajo unidad) : IRequestHandler<MarcarMensajesLeidosCommand, Unit>
{
    public async Task<Unit> Handle(MarcarMensajesLeidosCommand request, CancellationToken cancellationToken)
    {
        var mensajes = await visibles.DeAsync(request.De, cancellationToken);
        if (await mensajes.MaxAsync(m => (DateTime?)m.Recibido, cancellationToken) is not { } ultimo) return Unit.Value;

        var (lector, conversacion) = (visibles.Lector, request.De.Id);
        await unidad.BloquearAsync($"lectura {lector:N}{conversacion:N}", cancellationToken);
        var lectura = await db.LecturasDeConversaciones.SingleOrDefaultAsync(l => l.Lector == lector && l.ConversacionId == conversacion, cancellationToken);
        if (lectura is null) db.LecturasDeConversaciones.Add(lectura = new() { Lector = lector, ConversacionId = conversacion });
        lectura.Leer(ultimo);
        return Unit.Value;
    }
}
