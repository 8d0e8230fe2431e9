using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cambia el texto de un correo. El siguiente que salga ya lo lleva.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CambiarPlantillaDeCorreoCommand(CorreoDelPortal Correo, string Asunto, string Cuerpo) : ICommand, ITextoDeCorreo, IAuditable
{
    public string? Objeto => ModeloDeCorreo.De(Correo).Nombre;
}

internal sealed class CambiarPlantillaDeCorreoValidator : AbstractValidator<CambiarPlantillaDeCorreoCommand>
{
    public CambiarPlantillaDeCorreoValidator() => Include(new ReglasDePlantilla());
}

internal sealed class CambiarPlantillaDeCorreoHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<CambiarPlantillaDeCorreoCommand, Unit>
{
    public async Task<Unit> Handle(CambiarPlantillaDeCorreoCommand request, CancellationToken cancellationToken)
    {
        var plantilla = await db.PlantillasDeCorreo.SingleOrDefaultAsync(p => p.Correo == request.Correo, cancellationToken);
        if (plantilla is null) db.PlantillasDeCorreo.Add(plantilla = PlantillaDeCorreo.De(request.Correo));
        plantilla.Escribir(request.Asunto, request.Cuerpo, reloj.Ahora());
        return Unit.Value;
    }
}
