using ElGestorPortal.Domain.Mensajes;
using ElGestorPortal.Domain.Mensajes.Contratos;

namespace ElGestorPortal.Application.Mensajes.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarMensajesCommand(IReadOnlyList<Importado<DatosMensaje>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarMensajesHandler(IPortalDb db) : IRequestHandler<ImportarMensajesCommand, Unit>
{
    public async Task<Unit> Handle(ImportarMensajesCommand request, CancellationToken cancellationToken)
    {
        await Importador.AplicarAsync(db.Mensajes, request.Elementos, e => Mensaje.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos, request.Ids.De("expediente", datos.Expediente)), (entidad, _) => entidad.Borrar(), cancellationToken);
        return Unit.Value;
    }
}
