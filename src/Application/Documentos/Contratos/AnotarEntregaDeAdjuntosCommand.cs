using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>El escritorio acusó recibo de una solicitud: sus adjuntos iban en ella.</summary>
[Requiere(Permiso.Puente)]
public sealed record AnotarEntregaDeAdjuntosCommand(Guid SolicitudId, DateTime Cuando) : ICommand;

internal sealed class AnotarEntregaDeAdjuntosHandler(IPortalDb db) : IRequestHandler<AnotarEntregaDeAdjuntosCommand, Unit>
{
    public async Task<Unit> Handle(AnotarEntregaDeAdjuntosCommand request, CancellationToken cancellationToken)
    {
        foreach (var subida in await db.Subidas.Where(s => s.SolicitudId == request.SolicitudId && s.Estado == EstadoArchivo.EnCola).ToListAsync(cancellationToken))
            subida.Entregar(null, request.Cuando);

        return Unit.Value;
    }
}
