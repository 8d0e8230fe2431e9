using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El correo vuelve a su texto de fábrica.</summary>
[Requiere(Permiso.Administrar)]
public sealed record RestaurarPlantillaDeCorreoCommand(CorreoDelPortal Correo) : ICommand, IAuditable
{
    public string? Objeto => ModeloDeCorreo.De(Correo).Nombre;
}

internal sealed class RestaurarPlantillaDeCorreoHandler(IPortalDb db) : IRequestHandler<RestaurarPlantillaDeCorreoCommand, Unit>
{
    public async Task<Unit> Handle(RestaurarPlantillaDeCorreoCommand request, CancellationToken cancellationToken)
    {
        db.PlantillasDeCorreo.RemoveRange(await db.PlantillasDeCorreo.Where(p => p.Correo == request.Correo).ToListAsync(cancellationToken));
        return Unit.Value;
    }
}
