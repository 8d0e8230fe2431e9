using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Un texto legal para escribirlo: su borrador o, si no hay, el que rige o el de fábrica; y las versiones publicadas.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ObtenerBorradorLegalQuery(ClaseDeTextoLegal Clase) : IQuery<BorradorLegalDto>;

/// <param name="Cuerpo">Lo escrito.</param>
/// <param name="EsBorrador">Está guardado como borrador: se puede publicar.</param>
/// <param name="Versiones">Las publicadas, la última primero.</param>
public sealed record BorradorLegalDto(ClaseDeTextoLegal Clase, string Nombre, string Cuerpo, bool EsBorrador, IReadOnlyList<VersionPublicadaDto> Versiones);

/// <param name="Aceptaciones">Cuántos la han aceptado.</param>
public sealed record VersionPublicadaDto(int Numero, DateTime Publicada, bool ExigeAceptacion, int Aceptaciones);

internal sealed class ObtenerBorradorLegalHandler(IPortalDb db) : IRequestHandler<ObtenerBorradorLegalQuery, BorradorLegalDto>
{
    public async Task<BorradorLegalDto> Handle(ObtenerBorradorLegalQuery request, CancellationToken cancellationToken)
    {
        var texto = TextoLegal.Todos.SingleOrDefault(t => t.Clase == request.Clase) ?? throw new NotFoundException();
        var versiones = await db.VersionesLegales.AsNoTracking().Where(v => v.Clase == request.Clase).OrderByDescending(v => v.Numero).ToListAsync(cancellationToken);
        var ids = versiones.Select(v => v.Id).ToList();
        var aceptaciones = await db.AceptacionesLegales.Where(a => ids.Contains(a.VersionId)).GroupBy(a => a.VersionId).Select(g => new { g.Key, Cuantas = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Cuantas, cancellationToken);
        var borrador = versiones.SingleOrDefault(v => v.Publicada is null);
        return new(texto.Clase, texto.Nombre, borrador?.Cuerpo ?? versiones.FirstOrDefault()?.Cuerpo ?? texto.DeFabrica, borrador is not null,
            [.. versiones.Where(v => v.Publicada is not null).Select(v => new VersionPublicadaDto(v.Numero, v.Publicada!.Value, v.ExigeAceptacion, aceptaciones.GetValueOrDefault(v.Id)))]);
    }
}
