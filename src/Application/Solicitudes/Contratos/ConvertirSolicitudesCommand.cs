namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>Han llegado expedientes que nacieron de una solicitud: ya se pueden consultar.</summary>
[Requiere(Permiso.Puente)]
public sealed record ConvertirSolicitudesCommand(IReadOnlyList<SolicitudConvertida> Solicitudes) : ICommand;

/// <summary>De qué solicitud nació qué expediente.</summary>
public sealed record SolicitudConvertida(Guid SolicitudId, Guid ExpedienteId, string? Numero);

internal sealed class ConvertirSolicitudesHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ConvertirSolicitudesCommand, Unit>
{
    public async Task<Unit> Handle(ConvertirSolicitudesCommand request, CancellationToken cancellationToken)
    {
        if (request.Solicitudes.Count == 0) return Unit.Value;

        var convertidas = request.Solicitudes.DistinctBy(s => s.SolicitudId).ToDictionary(s => s.SolicitudId);
        foreach (var solicitud in await db.SolicitudesConBloqueadas.Where(s => convertidas.Keys.Contains(s.Id)).ToListAsync(cancellationToken))
            solicitud.Convertir(convertidas[solicitud.Id].ExpedienteId, convertidas[solicitud.Id].Numero, reloj.Ahora());

        return Unit.Value;
    }
}
