using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El texto de un correo y los campos que admite, para cambiarlo.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ObtenerPlantillaDeCorreoQuery(CorreoDelPortal Correo) : IQuery<PlantillaDto>;

/// <param name="DeFabrica">El despacho no lo ha cambiado.</param>
public sealed record PlantillaDto(CorreoDelPortal Correo, string Nombre, string Cuando, string Asunto, string Cuerpo, bool DeFabrica, IReadOnlyList<CampoDeCorreo> Campos);

internal sealed class ObtenerPlantillaDeCorreoHandler(IPortalDb db) : IRequestHandler<ObtenerPlantillaDeCorreoQuery, PlantillaDto>
{
    public async Task<PlantillaDto> Handle(ObtenerPlantillaDeCorreoQuery request, CancellationToken cancellationToken)
    {
        var modelo = ModeloDeCorreo.Todos.SingleOrDefault(m => m.Correo == request.Correo) ?? throw new NotFoundException();
        var suya = await db.PlantillasDeCorreo.AsNoTracking().SingleOrDefaultAsync(p => p.Correo == request.Correo, cancellationToken);
        return new(modelo.Correo, modelo.Nombre, modelo.Cuando, suya?.Asunto ?? modelo.Asunto, suya?.Cuerpo ?? modelo.Cuerpo, suya is null, modelo.Campos);
    }
}
