using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarPersonasCommand(IReadOnlyList<Importado<DatosPersona>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarPersonasHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ImportarPersonasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarPersonasCommand request, CancellationToken cancellationToken)
    {
        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(request.Elementos.Select(e => e.Datos?.Nif)), cancellationToken);
        var personas = await Importador.AplicarAsync(db.Personas, [.. request.Elementos.Where(e => !protegidos.Suprime(e.Datos?.Nif))], e => Persona.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos), (entidad, _) => entidad.Borrar(), cancellationToken);

        protegidos = await mediator.Send(new ListarNifsProtegidosQuery(personas.Select(p => p.Nif)), cancellationToken);
        foreach (var persona in personas) persona.Bloquear(protegidos.Bloquea(persona.Nif));
        return Unit.Value;
    }
}
