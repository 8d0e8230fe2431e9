using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Los trámites que se pueden pedir, con lo que pregunta cada uno.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ListarTramitesQuery : IQuery<Pagina<TramiteDto>>;

/// <summary>Un trámite que se puede pedir.</summary>
/// <param name="Clave">La que lleva la solicitud.</param>
/// <param name="Nombre">Como se lee.</param>
/// <param name="Resumen">Para qué sirve.</param>
/// <param name="Objeto">De qué va: vehículo, escritura o ninguno.</param>
/// <param name="Roles">Quiénes intervienen.</param>
/// <param name="Campos">Lo que se pregunta además.</param>
public sealed record TramiteDto(string Clave, string Nombre, string Resumen, ObjetoDeTramite Objeto, Pagina<RolDeTramite> Roles, Pagina<CampoDeTramite> Campos);

internal sealed class ListarTramitesHandler : IRequestHandler<ListarTramitesQuery, Pagina<TramiteDto>>
{
    public Task<Pagina<TramiteDto>> Handle(ListarTramitesQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Pagina.Entera<TramiteDto>([.. CatalogoDeTramites.Todos.Select(t => new TramiteDto(t.Clave, t.Nombre, t.Resumen, t.Objeto, Pagina.Entera(t.Roles), Pagina.Entera(t.Campos)))]));
}
