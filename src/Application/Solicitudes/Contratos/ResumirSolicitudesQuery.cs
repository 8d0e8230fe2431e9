using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>Cómo se llama cada una de esas solicitudes, de las que ve quien pregunta. Las demás no figuran.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ResumirSolicitudesQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, SolicitudNombrada>>;

/// <summary>Lo justo para nombrar una solicitud y saber quién la presentó.</summary>
/// <param name="Id">Solicitud.</param>
/// <param name="Numero">Null mientras es un borrador.</param>
/// <param name="Tramite">Nombre del trámite.</param>
/// <param name="Matricula">Normalizada, o null.</param>
/// <param name="Nif">De quien la presenta.</param>
/// <param name="YaEsExpediente">Se convirtió en uno.</param>
public sealed record SolicitudNombrada(Guid Id, string? Numero, string Tramite, string? Matricula, string Nif, bool YaEsExpediente);

internal sealed class ResumirSolicitudesHandler(SolicitudesVisibles visibles) : IRequestHandler<ResumirSolicitudesQuery, IReadOnlyDictionary<Guid, SolicitudNombrada>>
{
    public async Task<IReadOnlyDictionary<Guid, SolicitudNombrada>> Handle(ResumirSolicitudesQuery request, CancellationToken cancellationToken)
    {
        var ids = request.Ids.ToHashSet();
        var filas = await visibles.Todas().AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Numero, s.Tramite, s.Matricula, s.SolicitanteNif, s.Estado }).ToListAsync(cancellationToken);
        return filas.ToDictionary(s => s.Id, s => new SolicitudNombrada(s.Id, s.Numero, CatalogoDeTramites.De(s.Tramite).Nombre, s.Matricula, s.SolicitanteNif, s.Estado == EstadoSolicitud.Convertida));
    }
}
