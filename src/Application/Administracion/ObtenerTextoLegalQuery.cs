using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Un texto legal publicado del despacho de la petición. Lo lee cualquiera.</summary>
/// <param name="Clase">Cuál.</param>
/// <param name="Numero">Una versión anterior; sin él, la vigente.</param>
[Publico]
public sealed record ObtenerTextoLegalQuery(ClaseDeTextoLegal Clase, int? Numero = null) : IQuery<TextoLegalDto>;

/// <param name="Id">De la versión.</param>
/// <param name="Clase">Cuál.</param>
/// <param name="Nombre">Su título.</param>
/// <param name="Numero">Qué versión es, desde 1.</param>
/// <param name="Publicada">Desde cuándo, UTC.</param>
/// <param name="Html">El texto, ya a salvo.</param>
public sealed record TextoLegalDto(Guid Id, ClaseDeTextoLegal Clase, string Nombre, int Numero, DateTime? Publicada, string Html);

internal sealed class ObtenerTextoLegalHandler(LectorDeTextosLegales textos) : IRequestHandler<ObtenerTextoLegalQuery, TextoLegalDto>
{
    public async Task<TextoLegalDto> Handle(ObtenerTextoLegalQuery request, CancellationToken cancellationToken) =>
        await textos.ComponerAsync(await textos.PublicadaAsync(request.Clase, request.Numero, cancellationToken) ?? throw new NotFoundException(), cancellationToken);
}
