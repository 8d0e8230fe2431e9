using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Quita un adjunto de una solicitud que todavía no ha salido. Quien lo envía responde de que quien lo pide puede cambiarla.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record QuitarAdjuntoCommand(Guid SolicitudId, Guid DocumentoId) : ICommand, IAuditable
{
    public string? Objeto => DocumentoId.ToString();
}

internal sealed class QuitarAdjuntoHandler(IPortalDb db, IFilasDerivadas filas) : IRequestHandler<QuitarAdjuntoCommand, Unit>
{
    public async Task<Unit> Handle(QuitarAdjuntoCommand request, CancellationToken cancellationToken)
    {
        var subida = await db.Subidas.SingleOrDefaultAsync(s => s.Id == request.DocumentoId && s.SolicitudId == request.SolicitudId, cancellationToken) ?? throw new NotFoundException();
        if (subida.EnCola is not null) throw new DomainRuleException("Ese documento ya se envió a la gestoría con la solicitud: no se puede quitar.");

        (await db.Documentos.SingleAsync(d => d.Id == request.DocumentoId, cancellationToken)).Borrar();
        await filas.IgualarAsync(await db.HechosDocumento.AsNoTracking().Where(h => h.DocumentoId == request.DocumentoId).ToListAsync(cancellationToken), [], cancellationToken);
        db.Subidas.Remove(subida);
        return Unit.Value;
    }
}
