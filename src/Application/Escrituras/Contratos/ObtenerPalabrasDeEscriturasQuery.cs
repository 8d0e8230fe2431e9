namespace ElGestorPortal.Application.Escrituras.Contratos;

/// <summary>Palabras por las que se busca cada una de esas escrituras, para el índice de sus expedientes. Las borradas no figuran.</summary>
[Requiere(Permiso.Puente)]
public sealed record ObtenerPalabrasDeEscriturasQuery(IReadOnlyCollection<Guid> Ids) : IQuery<IReadOnlyDictionary<Guid, string>>;

internal sealed class ObtenerPalabrasDeEscriturasHandler(IPortalDb db) : IRequestHandler<ObtenerPalabrasDeEscriturasQuery, IReadOnlyDictionary<Guid, string>>
{
    public async Task<IReadOnlyDictionary<Guid, string>> Handle(ObtenerPalabrasDeEscriturasQuery request, CancellationToken cancellationToken) =>
        await db.Escrituras.AsNoTracking().Where(e => request.Ids.Contains(e.Id) && !e.Borrado).ToDictionaryAsync(e => e.Id, e => e.Palabras(), cancellationToken);
}
