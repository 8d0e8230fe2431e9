using ElGestorPortal.Application.Administracion;
using MediatR;
using Microsoft.Extensions.Caching.Memory;

namespace ElGestorPortal.Web.Common.Despachos;

/// <summary>Los despachos, por su dominio o su nombre corto. Se recuerdan unos segundos: se preguntan en cada petición y casi nunca cambian.</summary>
internal sealed class DespachosConocidos(IMediator mediator, IMemoryCache cache)
{
    private static readonly TimeSpan Dura = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan DuraLoQueNoHay = TimeSpan.FromSeconds(5);

    public Task<DespachoDto?> BuscarAsync(string? dominio, string? slug, CancellationToken cancellationToken) =>
        RecordarAsync(("despacho", dominio, slug), new ResolverDespachoQuery(dominio, slug), cancellationToken);

    /// <summary>El de la petición, cuyo id es ese: cómo se llama y cómo es, para el marco de cada página.</summary>
    public Task<DespachoDto?> ActualAsync(Guid id, CancellationToken cancellationToken) => RecordarAsync(("despacho", id), new ObtenerMarcaQuery(), cancellationToken);

    /// <summary>Ha cambiado: en este proceso se ve en el acto; en los demás, en unos segundos.</summary>
    public void Olvidar(Guid id, string slug, IEnumerable<string> dominios)
    {
        cache.Remove(("despacho", id));
        cache.Remove(("despacho", (string?)null, (string?)slug));
        foreach (var dominio in dominios) cache.Remove(("despacho", (string?)dominio, (string?)null));
    }

    /// <summary>Lo mismo, del despacho en el que se está.</summary>
    public async Task OlvidarActualAsync(CancellationToken cancellationToken)
    {
        if (await mediator.Send(new ObtenerMarcaQuery(), cancellationToken) is { } actual) Olvidar(actual.Id, actual.Slug, actual.Dominios);
    }

    private async Task<DespachoDto?> RecordarAsync(object clave, IRequest<DespachoDto?> pregunta, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(clave, out DespachoDto? conocido)) return conocido;

        var despacho = await mediator.Send(pregunta, cancellationToken);

        // También lo que no hay: casi ninguna petición llega por un dominio propio. La caché tiene tope, aunque alguien invente nombres.
        cache.Set(clave, despacho, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = despacho is null ? DuraLoQueNoHay : Dura, Size = 1 });
        return despacho;
    }
}
