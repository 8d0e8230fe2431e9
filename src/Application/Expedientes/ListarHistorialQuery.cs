using AutoMapper;
using AutoMapper.QueryableExtensions;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>El historial de un expediente, del más reciente al más antiguo. Fuera del despacho, solo lo público.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarHistorialQuery(Guid ExpedienteId) : IQuery<Pagina<ActividadDto>>;

/// <summary>Línea del historial.</summary>
public sealed record ActividadDto
{
    public Guid Id { get; init; }

    /// <summary>Instante UTC.</summary>
    public DateTime Fecha { get; init; }

    public string Texto { get; init; } = "";
    public string? EstadoAnterior { get; init; }
    public string? EstadoNuevo { get; init; }
    public string? Usuario { get; init; }
    public bool Publica { get; init; }

    private sealed class Map : Mapping
    {
        public Map() => CreateMap<Actividad, ActividadDto>();
    }
}

internal sealed class ListarHistorialHandler(IPortalDb db, IMediator mediator, Mirador mirador, IMapper mapper) : IRequestHandler<ListarHistorialQuery, Pagina<ActividadDto>>
{
    public async Task<Pagina<ActividadDto>> Handle(ListarHistorialQuery request, CancellationToken cancellationToken)
    {
        await mediator.Send(new ExigirExpedienteQuery(request.ExpedienteId), cancellationToken);
        var actividades = db.Actividades.AsNoTracking().Where(a => a.ExpedienteId == request.ExpedienteId && !a.Borrado);
        if (!mirador.VeTodo) actividades = actividades.Where(a => a.Publica);

        return Pagina.Entera(await actividades.OrderByDescending(a => a.Fecha).ThenByDescending(a => a.Id)
            .ProjectTo<ActividadDto>(mapper.ConfigurationProvider).ToListAsync(cancellationToken));
    }
}
