namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Quien lo pide se encarga de la solicitud, o la suelta.</summary>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record AsignarSolicitudCommand(Guid Id, bool Soltar = false) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class AsignarSolicitudHandler(SolicitudesVisibles visibles, IUsuarioActual usuario) : IRequestHandler<AsignarSolicitudCommand, Unit>
{
    public async Task<Unit> Handle(AsignarSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await visibles.Todas().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        solicitud.Asignar(request.Soltar ? null : usuario.Identidad.UsuarioId);
        return Unit.Value;
    }
}
