using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El despacho de ese dominio exacto o, si no, el de ese nombre corto; null si no hay ninguno.</summary>
[Publico]
public sealed record ResolverDespachoQuery(string? Dominio, string? Slug) : IQuery<DespachoDto?>;

/// <summary>Lo que cualquiera puede saber de un despacho: cómo se llama y cómo es.</summary>
public sealed record DespachoDto(Guid Id, string Slug, string Nombre, Marca Marca, string? DominioPrincipal);

internal sealed class ResolverDespachoHandler(IPortalDb db) : IRequestHandler<ResolverDespachoQuery, DespachoDto?>
{
    public async Task<DespachoDto?> Handle(ResolverDespachoQuery request, CancellationToken cancellationToken)
    {
        // Son pocos y la lista de dominios vive en JSON: se comparan en memoria. Web guarda la respuesta un momento.
        var despachos = await db.Despachos.AsNoTracking().ToListAsync(cancellationToken);
        var despacho = despachos.FirstOrDefault(d => request.Dominio is { } dominio && d.Dominios.Contains(dominio, StringComparer.OrdinalIgnoreCase))
            ?? despachos.FirstOrDefault(d => d.Slug == request.Slug);
        return despacho is null ? null : new(despacho.Id, despacho.Slug, despacho.Nombre, despacho.Marca, despacho.Dominios.Count > 0 ? despacho.Dominios[0] : null);
    }
}
