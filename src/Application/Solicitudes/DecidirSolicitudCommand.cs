using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Acepta, devuelve o rechaza una solicitud desde el portal. Si después elGestor dice otra cosa, manda elGestor.</summary>
/// <param name="Id">Solicitud.</param>
/// <param name="Decision">Aceptada, devuelta o rechazada.</param>
/// <param name="Motivos">Por qué, uno por línea: los lee quien la envió.</param>
/// <param name="Version">La que se estaba mirando.</param>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record DecidirSolicitudCommand(Guid Id, EstadoSolicitud Decision, IReadOnlyList<string> Motivos, int Version) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class DecidirSolicitudValidator : AbstractValidator<DecidirSolicitudCommand>
{
    public DecidirSolicitudValidator()
    {
        RuleFor(c => c.Decision).Must(d => d is EstadoSolicitud.Aceptada or EstadoSolicitud.Devuelta or EstadoSolicitud.Rechazada).WithMessage("Diga si la acepta, la devuelve o la rechaza.");
        RuleFor(c => c.Motivos).Must(m => m.Count <= MotivoHabitual.Maximo).WithMessage($"Como mucho, {MotivoHabitual.Maximo} motivos.");
        RuleForEach(c => c.Motivos).MaximumLength(MotivoHabitual.Largo).WithMessage($"Cada motivo, en {MotivoHabitual.Largo} letras como mucho.");
    }
}

internal sealed class DecidirSolicitudHandler(SolicitudesVisibles visibles, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<DecidirSolicitudCommand, Unit>
{
    public async Task<Unit> Handle(DecidirSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await visibles.Todas().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        if (solicitud.Version != request.Version) throw new VersionDistintaException();

        solicitud.Decidir(request.Decision, [.. request.Motivos.Where(m => !string.IsNullOrWhiteSpace(m)).Select(m => m.Trim())], usuario.Identidad.Nombre, reloj.Ahora());
        return Unit.Value;
    }
}
