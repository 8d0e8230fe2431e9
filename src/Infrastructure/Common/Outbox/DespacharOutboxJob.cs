using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Jobs;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Hangfire;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Common.Outbox;

/// <summary>
/// Entrega los hechos pendientes, de uno en uno y a cada reactor por separado, como el sistema del despacho que los causó. No se reintenta por su cuenta: vuelve cada minuto.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class DespacharOutboxJob(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger<DespacharOutboxJob> log) : ITrabajo
{
    private const int Tanda = 100;
    private static readonly TimeSpan Arriendo = TimeSpan.FromMinutes(2);

    public async Task EjecutarAsync(CancellationToken cancellationToken)
    {
        List<Guid> ids;
        do
        {
            ids = await Pendientes(cancellationToken);
            foreach (var id in ids) await Entregar(id, cancellationToken);
        }
        while (ids.Count == Tanda);

        Telemetria.AnotarPendientes(await Quedan(cancellationToken));
    }

    private async Task<int> Quedan(CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        return await ambito.ServiceProvider.GetRequiredService<PortalDbContext>().Set<OutboxMessage>().CountAsync(m => m.Entregado == null, cancellationToken);
    }

    private async Task<List<Guid>> Pendientes(CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        var ahora = reloj.Ahora();
        return await ambito.ServiceProvider.GetRequiredService<PortalDbContext>().Set<OutboxMessage>()
            .Where(m => m.Entregado == null && m.DisponibleDesde <= ahora && m.Intentos < OutboxMessage.MaximoDeIntentos)
            .OrderBy(m => m.Id).Take(Tanda).Select(m => m.Id).ToListAsync(cancellationToken);
    }

    private async Task Entregar(Guid id, CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
        var ahora = reloj.Ahora();

        // El arriendo es la toma: de dos que lleguen a la vez, solo uno cambia la fila.
        var tomado = await db.Set<OutboxMessage>().Where(m => m.Id == id && m.Entregado == null && m.DisponibleDesde <= ahora)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.DisponibleDesde, ahora + Arriendo).SetProperty(m => m.Intentos, m => m.Intentos + 1), cancellationToken);
        if (tomado == 0) return;

        var mensaje = await db.Set<OutboxMessage>().SingleAsync(m => m.Id == id, cancellationToken);
        try
        {
            await Publicar(mensaje, cancellationToken);
            mensaje.Entregado = reloj.Ahora();
            mensaje.Error = null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NoEntregado(e, mensaje.Evento, mensaje.Intentos);
            mensaje.Error = e.GetType().Name;
            mensaje.DisponibleDesde = reloj.Ahora().AddMinutes(Math.Min(60, Math.Pow(2, mensaje.Intentos - 1)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task Publicar(OutboxMessage mensaje, CancellationToken cancellationToken)
    {
        var tipo = CatalogoDeEventos.Tipo(mensaje.Evento) ?? throw new InvalidOperationException("Hecho desconocido.");
        var ocurrido = typeof(Ocurrido<>).MakeGenericType(tipo);
        var notificacion = Activator.CreateInstance(ocurrido, JsonSerializer.Deserialize(mensaje.Datos, tipo))!;
        var contrato = typeof(INotificationHandler<>).MakeGenericType(ocurrido);

        foreach (var reactor in Reactores(contrato))
        {
            await using var ambito = ambitos.CreateAsyncScope();
            ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(mensaje.DespachoId));
            var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
            if (await db.Set<OutboxEntrega>().AnyAsync(e => e.MensajeId == mensaje.Id && e.Reactor == reactor.Name, cancellationToken)) continue;

            var handler = ambito.ServiceProvider.GetServices(contrato).Single(h => h!.GetType() == reactor);
            await (Task)contrato.GetMethod("Handle")!.Invoke(handler, [notificacion, cancellationToken])!;
            db.Set<OutboxEntrega>().Add(new OutboxEntrega { MensajeId = mensaje.Id, Reactor = reactor.Name, Fecha = reloj.Ahora() });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private List<Type> Reactores(Type contrato)
    {
        using var ambito = ambitos.CreateScope();
        return [.. ambito.ServiceProvider.GetServices(contrato).Select(h => h!.GetType())];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "El hecho {Evento} no se pudo entregar (intento {Intento})")]
    private partial void NoEntregado(Exception error, string evento, int intento);
}
