using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Las reglas de publicación del despacho, de la que más pide a la que menos, que es el orden en que se miran, y por dónde va el repaso.</summary>
[Requiere(Permiso.Gestionar)]
public sealed record ListarReglasQuery : IQuery<ReglasDto>;

/// <param name="Reglas">Todas.</param>
/// <param name="Repaso">El último pedido; null si nunca hizo falta.</param>
/// <param name="Excepciones">Cuántos expedientes y documentos tienen algo decidido aparte.</param>
public sealed record ReglasDto(IReadOnlyList<ReglaDto> Reglas, RepasoDto? Repaso, int Excepciones);

/// <param name="AlMomento">Cierra una clase entera: actúa en la petición siguiente.</param>
public sealed record ReglaDto(Guid Id, string Texto, bool Visible, bool AlMomento, Calidad Audiencia);

/// <param name="Vistos">Expedientes repasados.</param>
/// <param name="Total">Los que había al empezar.</param>
public sealed record RepasoDto(long Vistos, long Total, DateTime Pedido, DateTime? Terminado)
{
    public int Porcentaje => Terminado is not null ? 100 : Total == 0 ? 0 : (int)Math.Min(99, Vistos * 100 / Total);
}

internal sealed class ListarReglasHandler(IPortalDb db) : IRequestHandler<ListarReglasQuery, ReglasDto>
{
    public async Task<ReglasDto> Handle(ListarReglasQuery request, CancellationToken cancellationToken)
    {
        var reglas = await db.ReglasDePublicacion.AsNoTracking().ToListAsync(cancellationToken);
        var repaso = await db.Recalculos.AsNoTracking().Select(r => new RepasoDto(r.Vistos, r.Total, r.Pedido, r.Terminado)).SingleOrDefaultAsync(cancellationToken);
        return new(
            [.. reglas.OrderBy(r => r.Audiencia).ThenBy(r => r.ClaseDocumento is not null).ThenByDescending(r => r.Criterio.Precision).ThenBy(r => r.Visible).ThenBy(r => r.Id)
                .Select(r => new ReglaDto(r.Id, TextoDeRegla.De(r.Criterio, r.Visible), r.Visible, r.EsCierre, r.Audiencia))],
            repaso, await db.ExcepcionesDePublicacion.CountAsync(cancellationToken));
    }
}
