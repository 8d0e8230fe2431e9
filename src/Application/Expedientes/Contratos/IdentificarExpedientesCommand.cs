using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Vehiculos.Contratos;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Unos vehículos han llegado o cambiado: copia su matrícula y modelo en los expedientes de los que son el primero.</summary>
[Requiere(Permiso.Puente)]
public sealed record IdentificarExpedientesCommand(IReadOnlyDictionary<Guid, RotuloDeVehiculo> Vehiculos) : ICommand;

internal sealed class IdentificarExpedientesHandler(IPortalDb db) : IRequestHandler<IdentificarExpedientesCommand, Unit>
{
    public async Task<Unit> Handle(IdentificarExpedientesCommand request, CancellationToken cancellationToken)
    {
        var ids = request.Vehiculos.Keys.ToList();
        var vinculos = await db.Vinculos.AsNoTracking().Where(v => ids.Contains(v.ObjetoId) && v.Orden == 0).ToListAsync(cancellationToken);
        if (vinculos.Count == 0) return Unit.Value;

        var deExpediente = vinculos.ToDictionary(v => v.ExpedienteId, v => request.Vehiculos[v.ObjetoId]);
        foreach (var expediente in await db.Expedientes.Where(e => deExpediente.Keys.Contains(e.Id)).ToListAsync(cancellationToken))
            expediente.Identificar(deExpediente[expediente.Id].Matricula, deExpediente[expediente.Id].Modelo);

        return Unit.Value;
    }
}
