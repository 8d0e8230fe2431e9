using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Los textos legales del despacho: qué versión rige y si hay un borrador.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarTextosLegalesQuery : IQuery<IReadOnlyList<TextoLegalEnListaDto>>;

/// <param name="Vigente">Número de la que rige; null si no se ha publicado ninguna.</param>
/// <param name="Publicada">Desde cuándo rige, UTC.</param>
/// <param name="ExigeAceptacion">La que rige hay que aceptarla.</param>
/// <param name="HayBorrador">Hay un texto empezado y sin publicar.</param>
public sealed record TextoLegalEnListaDto(ClaseDeTextoLegal Clase, string Nombre, int? Vigente, DateTime? Publicada, bool ExigeAceptacion, bool HayBorrador);

internal sealed class ListarTextosLegalesHandler(IPortalDb db) : IRequestHandler<ListarTextosLegalesQuery, IReadOnlyList<TextoLegalEnListaDto>>
{
    public async Task<IReadOnlyList<TextoLegalEnListaDto>> Handle(ListarTextosLegalesQuery request, CancellationToken cancellationToken)
    {
        var versiones = await db.VersionesLegales.AsNoTracking().Select(v => new { v.Clase, v.Numero, v.Publicada, v.ExigeAceptacion }).ToListAsync(cancellationToken);
        return [.. TextoLegal.Todos.Select(t =>
        {
            var vigente = versiones.Where(v => v.Clase == t.Clase && v.Publicada != null).MaxBy(v => v.Numero);
            return new TextoLegalEnListaDto(t.Clase, t.Nombre, vigente?.Numero, vigente?.Publicada, vigente?.ExigeAceptacion == true, versiones.Any(v => v.Clase == t.Clase && v.Publicada == null));
        })];
    }
}
