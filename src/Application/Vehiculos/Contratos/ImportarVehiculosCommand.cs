using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Vehiculos;
using ElGestorPortal.Domain.Vehiculos.Contratos;

namespace ElGestorPortal.Application.Vehiculos.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarVehiculosCommand(IReadOnlyList<Importado<DatosVehiculo>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarVehiculosHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<ImportarVehiculosCommand, Unit>
{
    public async Task<Unit> Handle(ImportarVehiculosCommand request, CancellationToken cancellationToken)
    {
        var aplicados = await Importador.AplicarAsync(db.Vehiculos, request.Elementos, e => Vehiculo.Recibir(e.Id),
            (vehiculo, datos, _) => vehiculo.Actualizar(datos), (vehiculo, _) => vehiculo.Borrar(), cancellationToken);

        await filas.AnadirAsync(aplicados.Nuevas, cancellationToken);

        // De los que nacen ahora nada trata todavía.
        var nuevos = request.Elementos.Where(e => e.Nuevo).Select(e => e.Id).ToHashSet();
        var conocidos = aplicados.Todas.Where(v => !nuevos.Contains(v.Id)).ToList();
        if (conocidos.Count == 0) return Unit.Value;

        await mediator.Send(new IdentificarExpedientesCommand(conocidos.ToDictionary(v => v.Id, RotuloDeVehiculo.De)), cancellationToken);
        var ids = conocidos.ConvertAll(v => v.Id);
        await mediator.Send(new ReindexarExpedientesCommand(ids), cancellationToken);
        await mediator.Send(new PublicarObjetosCommand { ObjetoIds = ids }, cancellationToken);
        return await mediator.Send(new RecalcularDocumentosCommand { ObjetoIds = ids }, cancellationToken);
    }
}

/// <summary>Lo que las listas enseñan de un vehículo.</summary>
/// <param name="Matricula">Normalizada; vacía si no tiene.</param>
/// <param name="Modelo">Marca y modelo.</param>
public sealed record RotuloDeVehiculo(string Matricula, string Modelo)
{
    /// <summary>El de uno borrado está vacío: ya no se enseña.</summary>
    internal static RotuloDeVehiculo De(Vehiculo vehiculo) =>
        vehiculo.Borrado ? new("", "") : new(vehiculo.Matricula, Texto.Unir(vehiculo.Datos.Marca, vehiculo.Datos.Modelo));
}
