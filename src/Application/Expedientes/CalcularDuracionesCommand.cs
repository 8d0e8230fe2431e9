using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Calcula lo que suele tardar cada trámite con los acabados en los últimos noventa días. De los que no llegan al mínimo no se dice nada.</summary>
[Requiere(Permiso.Sistema)]
public sealed record CalcularDuracionesCommand : ICommand;

internal sealed class CalcularDuracionesHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<CalcularDuracionesCommand, Unit>
{
    /// <summary>De cada trámite, los últimos: la mediana no cambia por contar más.</summary>
    private const int Muestra = 5_000;

    public async Task<Unit> Handle(CalcularDuracionesCommand request, CancellationToken cancellationToken)
    {
        var desde = reloj.Hoy().AddDays(-DuracionHabitual.Dias);
        var calculadas = new List<DuracionHabitual>();
        foreach (var tramite in TipoDeTramite.Todos.Select(t => t.Clave))
        {
            var dias = await db.Expedientes.AsNoTracking().Where(e => !e.Borrado && e.Tramite == tramite && e.FechaFin >= desde && (e.Estado == EstadoExpediente.Finalizado || e.Estado == EstadoExpediente.Entregado))
                .OrderByDescending(e => e.FechaAlta).Take(Muestra).Select(e => new { e.FechaAlta, Fin = e.FechaFin!.Value }).ToListAsync(cancellationToken);
            if (dias.Count >= DuracionHabitual.Minimo)
                calculadas.Add(new() { Tramite = tramite, Acabados = dias.Count, Mediana = Math.Max(1, dias.Select(e => e.Fin.DayNumber - e.FechaAlta.DayNumber).Order().ElementAt(dias.Count / 2)) });
        }

        Sincronizar.Con(db.Duraciones, await db.Duraciones.ToListAsync(cancellationToken), calculadas, d => d.Tramite, (d, nueva) => (d.Mediana, d.Acabados) = (nueva.Mediana, nueva.Acabados));
        return Unit.Value;
    }
}
