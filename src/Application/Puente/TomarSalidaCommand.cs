using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Toma los mensajes servibles más antiguos y los arrienda: dos que piden a la vez no reciben el mismo.</summary>
/// <param name="Despues">Id del último que recibió; vacío: desde el principio.</param>
/// <param name="Max">Cuántos como mucho.</param>
[Requiere(Permiso.Puente), EnSerie]
internal sealed record TomarSalidaCommand(Guid Despues, int Max) : ICommand<SalidaDto>;

internal sealed class TomarSalidaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<TomarSalidaCommand, SalidaDto>
{
    public async Task<SalidaDto> Handle(TomarSalidaCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        var servibles = db.Salidas.Servibles(ahora);
        if (request.Despues != Guid.Empty)
        {
            var ultimo = await db.Salidas.Where(m => m.Id == request.Despues).Select(m => new { m.Emitido, m.Id }).FirstOrDefaultAsync(cancellationToken)
                ?? throw new PeticionInvalidaException("cursor-invalido", "«despues» no es un cursor de esta llamada.");
            servibles = servibles.Where(m => m.Emitido > ultimo.Emitido || (m.Emitido == ultimo.Emitido && m.Id > ultimo.Id));
        }

        var mensajes = await servibles.OrderBy(m => m.Emitido).ThenBy(m => m.Id).Take(request.Max).ToListAsync(cancellationToken);
        foreach (var mensaje in mensajes) mensaje.Servir(ahora);
        return new([.. mensajes.Select(MensajeDelPortal.De)], mensajes.Count > 0 ? mensajes[^1].Id.ToString("N") : null);
    }
}

internal static class MensajesServibles
{
    /// <summary>Pendientes que nadie tiene y cuya espera ya pasó.</summary>
    public static IQueryable<MensajeSaliente> Servibles(this IQueryable<MensajeSaliente> mensajes, DateTime ahora) =>
        mensajes.Where(m => m.Estado == EstadoDeSalida.Pendiente && m.ArrendadoHasta == null && m.DisponibleDesde <= ahora);

    /// <summary>De esos, los arrendados a los que les queda menos de la mitad: no se escribe en cada vuelta.</summary>
    public static IQueryable<MensajeSaliente> PorAlargar(this IQueryable<MensajeSaliente> mensajes, IReadOnlyCollection<Guid> ids, DateTime ahora)
    {
        var mitad = ahora + (MensajeSaliente.Arriendo / 2);
        return mensajes.Where(m => ids.Contains(m.Id) && m.Estado == EstadoDeSalida.Pendiente && m.ArrendadoHasta <= mitad);
    }

    /// <summary>Servidos cuyo acuse ya no se espera.</summary>
    public static IQueryable<MensajeSaliente> Vencidos(this IQueryable<MensajeSaliente> mensajes, DateTime ahora) =>
        mensajes.Where(m => m.Estado == EstadoDeSalida.Pendiente && m.ArrendadoHasta <= ahora);
}
