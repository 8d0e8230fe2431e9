namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los filtros guardados de quien pregunta.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarFiltrosQuery : IQuery<IReadOnlyList<FiltroGuardadoDto>>;

/// <summary>Filtro guardado.</summary>
/// <param name="Consulta">Lo que sigue al <c>?</c>.</param>
public sealed record FiltroGuardadoDto(Guid Id, string Nombre, string Consulta);

internal sealed class ListarFiltrosHandler(ILecturaDirecta lectura, IUsuarioActual usuario) : IRequestHandler<ListarFiltrosQuery, IReadOnlyList<FiltroGuardadoDto>>
{
    public async Task<IReadOnlyList<FiltroGuardadoDto>> Handle(ListarFiltrosQuery request, CancellationToken cancellationToken) => await lectura.LeerAsync($"""
        SELECT f."Id", f."Nombre", f."Consulta" FROM "FiltrosGuardados" f
        WHERE f."DespachoId" = @despacho AND f."UsuarioId" = {usuario.Identidad.UsuarioId ?? Guid.Empty} ORDER BY f."Nombre"
        """, f => new FiltroGuardadoDto(f.Id(0), f.Texto(1), f.Texto(2)), cancellationToken);
}
