using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El despacho de ese dominio exacto o, si no, el de ese nombre corto; null si no hay ninguno.</summary>
[Publico]
public sealed record ResolverDespachoQuery(string? Dominio, string? Slug) : IQuery<DespachoDto?>;

/// <summary>Lo que cualquiera puede saber de un despacho: cómo se llama, cómo es y si está en servicio.</summary>
/// <param name="Dominios">Por los que se llega a él; el primero es el de sus enlaces.</param>
/// <param name="TextosLegales">Los que tiene publicados.</param>
/// <param name="Suspension">Por qué no se puede entrar, para decirlo; null si está en servicio.</param>
public sealed record DespachoDto(Guid Id, string Slug, string Nombre, Marca Marca, IReadOnlyList<string> Dominios, IReadOnlyList<ClaseDeTextoLegal> TextosLegales, string? Suspension)
{
    internal static DespachoDto De(Despacho d) => new(d.Id, d.Slug, d.Nombre, d.Marca, d.Dominios, d.TextosLegales, d.AvisoDeSuspension);
}

internal sealed class ResolverDespachoHandler(IPortalDb db) : IRequestHandler<ResolverDespachoQuery, DespachoDto?>
{
    public async Task<DespachoDto?> Handle(ResolverDespachoQuery request, CancellationToken cancellationToken)
    {
        // Son pocos y la lista de dominios vive en JSON: se comparan en memoria. Web guarda la respuesta un momento.
        var despachos = await db.Despachos.AsNoTracking().ToListAsync(cancellationToken);
        var despacho = despachos.FirstOrDefault(d => request.Dominio is { } dominio && d.Dominios.Contains(dominio, StringComparer.OrdinalIgnoreCase))
            ?? despachos.FirstOrDefault(d => d.Slug == request.Slug);
        return despacho is null ? null : DespachoDto.De(despacho);
    }
}
