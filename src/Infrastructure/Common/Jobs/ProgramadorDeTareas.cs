using ElGestorPortal.Application.Common;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;

namespace ElGestorPortal.Infrastructure.Common.Jobs;

/// <summary>Al arrancar, deja en Hangfire las tareas del índice y quita las que ya no están en él.</summary>
internal sealed class ProgramadorDeTareas(IRecurringJobManager trabajos, JobStorage almacen) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var opciones = new RecurringJobOptions { TimeZone = Calendario.Madrid };
        foreach (var tarea in TareasProgramadas.Todas) tarea.Programar(trabajos, opciones);

        using var conexion = almacen.GetConnection();
        foreach (var sobra in conexion.GetRecurringJobs().Select(t => t.Id).Except(TareasProgramadas.Todas.Select(t => t.Nombre)))
            trabajos.RemoveIfExists(sobra);

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
