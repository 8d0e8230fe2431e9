using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Pone los dominios de un despacho, si ninguno es de otro. En serie dentro de la plataforma: dos operadores a la vez no dan el mismo a dos despachos.</summary>
[Requiere(Permiso.Operar), EnSerie]
public sealed record FijarDominiosCommand(Guid DespachoId, IReadOnlyList<string> Dominios) : ICommand, IAuditable
{
    public string? Objeto => DespachoId.ToString();
}

internal sealed class FijarDominiosHandler(IPortalDb db) : IRequestHandler<FijarDominiosCommand, Unit>
{
    public async Task<Unit> Handle(FijarDominiosCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == request.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CambiarDominios(request.Dominios);
        await db.ExigirLibresAsync(despacho, cancellationToken);
        return Unit.Value;
    }
}

internal static class DominiosDeOtros
{
    /// <exception cref="DomainRuleException">Uno ya es de otro despacho.</exception>
    public static async Task ExigirLibresAsync(this IPortalDb db, Despacho despacho, CancellationToken cancellationToken)
    {
        if (despacho.Dominios.Count == 0) return;

        // Son pocos y la lista vive en JSON: se comparan en memoria.
        var deOtros = (await db.Despachos.AsNoTracking().Where(d => d.Id != despacho.Id).Select(d => d.Dominios).ToListAsync(cancellationToken)).SelectMany(d => d);
        if (despacho.Dominios.Intersect(deOtros, StringComparer.Ordinal).FirstOrDefault() is { } repetido) throw new DomainRuleException($"«{repetido}» ya es el dominio de otro despacho.");
    }
}
