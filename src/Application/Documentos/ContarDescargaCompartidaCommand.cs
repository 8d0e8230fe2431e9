using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Gasta una descarga de un enlace y la anota. De dos a la vez por la última, solo pasa una.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record ContarDescargaCompartidaCommand(Guid EnlaceId, Guid DocumentoId) : ICommand, IAuditable
{
    public string? Objeto => EnlaceId.ToString();
}

internal sealed class ContarDescargaCompartidaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ContarDescargaCompartidaCommand, Unit>
{
    public async Task<Unit> Handle(ContarDescargaCompartidaCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var gastadas = await db.EnlacesCompartidos
            .Where(e => e.Id == request.EnlaceId && e.Revocado == null && e.Caduca > ahora && (e.Maximo == null || e.Descargas < e.Maximo))
            .ExecuteUpdateAsync(cambios => cambios.SetProperty(e => e.Descargas, e => e.Descargas + 1), cancellationToken);
        if (gastadas == 0) throw new NotFoundException();

        db.Descargas.Add(new() { UsuarioId = Guid.Empty, DocumentoId = request.DocumentoId, Fecha = ahora, SoloVista = false, Via = ViaDeApertura.Enlace, EnlaceId = request.EnlaceId });
        return Unit.Value;
    }
}
