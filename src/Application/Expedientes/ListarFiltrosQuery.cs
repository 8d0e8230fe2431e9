using AutoMapper;
using AutoMapper.QueryableExtensions;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los filtros guardados de quien pregunta.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarFiltrosQuery : IQuery<IReadOnlyList<FiltroGuardadoDto>>;

/// <summary>Filtro guardado.</summary>
public sealed record FiltroGuardadoDto
{
    public Guid Id { get; init; }
    public string Nombre { get; init; } = "";

    /// <summary>Lo que sigue al <c>?</c>.</summary>
    public string Consulta { get; init; } = "";

    private sealed class Map : Mapping
    {
        public Map() => CreateMap<FiltroGuardado, FiltroGuardadoDto>();
    }
}

internal sealed class ListarFiltrosHandler(IPortalDb db, IUsuarioActual usuario, IMapper mapper) : IRequestHandler<ListarFiltrosQuery, IReadOnlyList<FiltroGuardadoDto>>
{
    public async Task<IReadOnlyList<FiltroGuardadoDto>> Handle(ListarFiltrosQuery request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad.UsuarioId;
        return await db.FiltrosGuardados.AsNoTracking().Where(f => f.UsuarioId == yo).OrderBy(f => f.Nombre)
            .ProjectTo<FiltroGuardadoDto>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
    }
}
