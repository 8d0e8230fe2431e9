using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Los códigos que ha usado elGestor y a qué equivalen, los que nadie ha asignado primero.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarCodigosQuery : IQuery<IReadOnlyList<CodigoDto>>;

/// <param name="Valor">Clave pública; null, sin asignar: se enseña «En trámite» u «Otro trámite».</param>
/// <param name="Visto">Cuándo llegó por primera vez, UTC.</param>
public sealed record CodigoDto(AmbitoDeCodigo Ambito, string Codigo, string? Nombre, string? Valor, DateTime Visto);

internal sealed class ListarCodigosHandler(IPortalDb db) : IRequestHandler<ListarCodigosQuery, IReadOnlyList<CodigoDto>>
{
    public async Task<IReadOnlyList<CodigoDto>> Handle(ListarCodigosQuery request, CancellationToken cancellationToken) =>
        [.. (await db.CodigosDeOrigen.AsNoTracking().ToListAsync(cancellationToken)).OrderBy(c => c.Ambito).ThenBy(c => c.Valor is not null).ThenBy(c => c.Codigo, StringComparer.OrdinalIgnoreCase)
            .Select(c => new CodigoDto(c.Ambito, c.Codigo, c.Nombre, c.Valor, c.Visto))];
}
