using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Los territorios en que puede residir quien compra.</summary>
[Requiere(Permiso.Calcular)]
public sealed record ListarTerritoriosQuery : IQuery<Pagina<TerritorioDto>>;

internal sealed class ListarTerritoriosHandler : IRequestHandler<ListarTerritoriosQuery, Pagina<TerritorioDto>>
{
    public Task<Pagina<TerritorioDto>> Handle(ListarTerritoriosQuery request, CancellationToken cancellationToken) =>
        Task.FromResult(Pagina.Entera<TerritorioDto>([.. Territorios.Nombres.Select(t => new TerritorioDto(t.Key, t.Value))]));
}

/// <summary>Un territorio.</summary>
/// <param name="Id">Código ISO: <c>ES-MD</c>.</param>
/// <param name="Nombre">Como se lee.</param>
public sealed record TerritorioDto(string Id, string Nombre);
