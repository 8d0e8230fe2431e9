using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Administracion.Contratos;

namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarPersonasCommand(IReadOnlyList<Importado<DatosPersona>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarPersonasHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<ImportarPersonasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarPersonasCommand request, CancellationToken cancellationToken)
    {
        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(request.Elementos.Select(e => e.Datos?.Nif)), cancellationToken);
        var aplicadas = await Importador.AplicarAsync(db.Personas, [.. request.Elementos.Where(e => !protegidos.Suprime(e.Datos?.Nif))], e => Persona.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos), (entidad, _) => entidad.Borrar(), cancellationToken);

        protegidos = await mediator.Send(new ListarNifsProtegidosQuery(aplicadas.Todas.Select(p => p.Nif)), cancellationToken);
        foreach (var persona in aplicadas.Todas) persona.Bloquear(protegidos.Bloquea(persona.Nif));

        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);
        return Unit.Value;
    }
}
