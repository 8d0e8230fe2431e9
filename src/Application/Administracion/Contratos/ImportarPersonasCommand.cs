using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarPersonasCommand(IReadOnlyList<Importado<DatosPersona>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarPersonasHandler(IPortalDb db, IFilasDerivadas filas) : IRequestHandler<ImportarPersonasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarPersonasCommand request, CancellationToken cancellationToken)
    {
        var aplicadas = await Importador.AplicarAsync(db.Personas, request.Elementos, e => Persona.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos), (entidad, _) => entidad.Borrar(), cancellationToken);
        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);
        return Unit.Value;
    }
}
