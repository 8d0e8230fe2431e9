using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Contratos;

namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarRespuestasCommand(IReadOnlyList<Importado<DatosRespuesta>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarRespuestasHandler(IPortalDb db) : IRequestHandler<ImportarRespuestasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarRespuestasCommand request, CancellationToken cancellationToken)
    {
        await Importador.AplicarAsync(db.Respuestas, request.Elementos, e => RespuestaSolicitud.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos, request.Ids.De("expediente", datos.Expediente)), (entidad, _) => entidad.Borrar(), cancellationToken);
        return Unit.Value;
    }
}
