using System.Collections.Concurrent;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Acceso;

/// <summary>Reúne los usos de las sesiones y los guarda juntos cada quince segundos. Perder los últimos al caerse no importa a nadie.</summary>
internal sealed partial class UsoDeSesiones(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger<UsoDeSesiones> log) : BackgroundService, IUsoDeSesiones
{
    private const int Tanda = 200;
    private static readonly TimeSpan CadaCuanto = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<Guid, DateTime> _usos = new();

    public void Anotar(Guid sesionId, DateTime cuando) => _usos[sesionId] = cuando;

    public async Task VolcarAsync(CancellationToken cancellationToken)
    {
        foreach (var tanda in _usos.ToArray().Chunk(Tanda))
        {
            await using var ambito = ambitos.CreateAsyncScope();
            var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
            await ambito.ServiceProvider.GetRequiredService<IUnidadDeTrabajo>().EnTransaccionAsync(async () =>
            {
                foreach (var (id, cuando) in tanda)
                    await db.Set<Sesion>().IgnoreQueryFilters([Filtros.Despacho]).Where(s => s.Id == id && s.UltimoUso < cuando)
                        .ExecuteUpdateAsync(s => s.SetProperty(x => x.UltimoUso, cuando), cancellationToken);
                return tanda.Length;
            }, false, cancellationToken);

            foreach (var uso in tanda) _usos.TryRemove(uso);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Intentar(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pulso = new PeriodicTimer(CadaCuanto, reloj);
        while (await pulso.WaitForNextTickAsync(stoppingToken)) await Intentar(stoppingToken);
    }

    private async Task Intentar(CancellationToken cancellationToken)
    {
        try
        {
            await VolcarAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NoGuardados(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Los usos de las sesiones no se pudieron guardar; se intentará después")]
    private partial void NoGuardados(Exception error);
}
