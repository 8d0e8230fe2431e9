using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Los correos que envía el portal, con el asunto que llevan y si el despacho los ha cambiado.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarPlantillasDeCorreoQuery : IQuery<IReadOnlyList<PlantillaEnListaDto>>;

/// <param name="Cambiada">Cuándo la cambió el despacho, UTC; null si es la de fábrica.</param>
public sealed record PlantillaEnListaDto(CorreoDelPortal Correo, string Nombre, string Cuando, string Asunto, DateTime? Cambiada);

internal sealed class ListarPlantillasDeCorreoHandler(IPortalDb db) : IRequestHandler<ListarPlantillasDeCorreoQuery, IReadOnlyList<PlantillaEnListaDto>>
{
    public async Task<IReadOnlyList<PlantillaEnListaDto>> Handle(ListarPlantillasDeCorreoQuery request, CancellationToken cancellationToken)
    {
        var suyas = await db.PlantillasDeCorreo.AsNoTracking().ToDictionaryAsync(p => p.Correo, cancellationToken);
        return [.. ModeloDeCorreo.Todos.Select(m => (Modelo: m, Suya: suyas.GetValueOrDefault(m.Correo)))
            .Select(p => new PlantillaEnListaDto(p.Modelo.Correo, p.Modelo.Nombre, p.Modelo.Cuando, p.Suya?.Asunto ?? p.Modelo.Asunto, p.Suya?.Cambiada))];
    }
}
