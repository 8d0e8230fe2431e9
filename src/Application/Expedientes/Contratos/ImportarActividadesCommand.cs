using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarActividadesCommand(IReadOnlyList<Importado<DatosActividad>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarActividadesHandler(IPortalDb db, IFilasDerivadas filas) : IRequestHandler<ImportarActividadesCommand, Unit>
{
    public async Task<Unit> Handle(ImportarActividadesCommand request, CancellationToken cancellationToken)
    {
        var aplicadas = await Importador.AplicarAsync(db.Actividades, request.Elementos, e => Actividad.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos, request.Ids.De("expediente", datos.Expediente)!.Value), (entidad, _) => entidad.Borrar(), cancellationToken);
        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);
        return Unit.Value;
    }
}
