using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>
/// Una solicitud sale hacia el escritorio, en la transacción de quien la envía: sus adjuntos quedan en la cola con ella. Devuelve los que van en su mensaje;
/// los que esperan al antivirus saldrán solos, cada uno con el suyo, en cuanto estén limpios.
/// </summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record EnviarAdjuntosDeSolicitudCommand(Guid SolicitudId) : ICommand<IReadOnlyList<AdjuntoDeSolicitud>>;

internal sealed class EnviarAdjuntosDeSolicitudHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<EnviarAdjuntosDeSolicitudCommand, IReadOnlyList<AdjuntoDeSolicitud>>
{
    public async Task<IReadOnlyList<AdjuntoDeSolicitud>> Handle(EnviarAdjuntosDeSolicitudCommand request, CancellationToken cancellationToken)
    {
        var subidas = await db.Subidas.Where(s => s.SolicitudId == request.SolicitudId).ToDictionaryAsync(s => s.Id, cancellationToken);
        foreach (var subida in subidas.Values) subida.EnviarConSuSolicitud(reloj.Ahora());

        var ids = subidas.Values.Where(s => s.Estado is not (EstadoArchivo.EnAnalisis or EstadoArchivo.Rechazado)).Select(s => s.Id).ToList();
        return await db.Documentos.Where(d => ids.Contains(d.Id) && !d.Borrado).OrderBy(d => d.Id)
            .Select(d => new AdjuntoDeSolicitud(d.Id, d.Clase, d.Nombre, d.TipoMime, d.Tamano, d.Sha256)).ToListAsync(cancellationToken);
    }
}
