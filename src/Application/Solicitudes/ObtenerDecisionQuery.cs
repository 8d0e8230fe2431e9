using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Lo que la oficina necesita para decidir sobre una solicitud, además de lo que dice: quién la atiende y si todavía se puede.</summary>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record ObtenerDecisionQuery(Guid Id) : IQuery<DecisionDto>;

/// <param name="AsignadaA">Nombre de quien la atiende.</param>
/// <param name="EsMia">La atiende quien pregunta.</param>
public sealed record DecisionDto(string? AsignadaA, bool EsMia, bool SePuedeDecidir, IReadOnlyList<string> Motivos);

internal sealed class ObtenerDecisionHandler(SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario) : IRequestHandler<ObtenerDecisionQuery, DecisionDto>
{
    public async Task<DecisionDto> Handle(ObtenerDecisionQuery request, CancellationToken cancellationToken)
    {
        var solicitud = await visibles.Todas().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var nombres = await mediator.Send(new NombrarUsuariosQuery(solicitud.AsignadaA is { } quien ? [quien] : []), cancellationToken);
        return new(solicitud.AsignadaA is { } id ? nombres.GetValueOrDefault(id, "Alguien que ya no está") : null, solicitud.AsignadaA is not null && solicitud.AsignadaA == usuario.Identidad.UsuarioId,
            solicitud.SePuedeDecidir, await mediator.Send(new ListarMotivosQuery(), cancellationToken));
    }
}
