using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las solicitudes que presentó. Las que la oficina tiene en marcha hacen falta todavía.</summary>
internal sealed class DatosConservadosDeSolicitudes(IPortalDb db) : IDatosConservados
{
    private IQueryable<Solicitud> Todas => db.SolicitudesConBloqueadas;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var s in Todas.AsNoTracking().Where(s => s.SolicitanteNif == nif).OrderBy(s => s.Id).Select(s => new { s.Id, s.Estado, s.Actualizada, s.Bloqueado, s.ExpedienteId }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var enMarcha = s.Estado is EstadoSolicitud.Enviada or EstadoSolicitud.Entregada or EstadoSolicitud.Aceptada;
            yield return new(s.Id, ClaseDeDatos.Solicitudes, enMarcha ? null : Calendario.DiaDe(s.Actualizada), s.Bloqueado, s.ExpedienteId);
        }
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        foreach (var solicitud in await Todas.Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken)) solicitud.Bloquear(bloquear);
    }

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await db.Respuestas.Where(r => ids.Contains(r.SolicitudId)).ExecuteDeleteAsync(cancellationToken);
        await Todas.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
