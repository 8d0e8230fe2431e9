using System.Collections.Concurrent;
using ElGestorPortal.Application.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Common.Registros;

/// <summary>
/// Junta filas y las guarda cada segundo, por despacho y en tandas: quien las deja no espera al único escritor. Si la base de datos no puede, vuelven a la
/// cola; si no quiere una, se aparta solo esa. Al parar se guarda lo que quede, y lo que no se pueda se dice.
/// </summary>
/// <typeparam name="T">La fila.</typeparam>
internal abstract partial class ColaPorSegundos<T>(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger log) : BackgroundService
{
    private const int Tanda = 200;
    private const int IntentosAlParar = 3;
    private static readonly TimeSpan Pausa = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<(Guid Despacho, T Fila)> _cola = new();

    /// <summary>Lo que guarda una tanda.</summary>
    protected abstract IRequest<Unit> Guardar(IReadOnlyList<T> tanda);

    /// <summary>Antes de guardar, pasa a la cola lo que se fuera juntando aparte; con <paramref name="todo"/>, aunque no haya acabado su tiempo.</summary>
    protected virtual void Reunir(bool todo)
    {
    }

    protected void Dejar(Guid despachoId, T fila) => _cola.Enqueue((despachoId, fila));

    /// <summary>Guarda lo que haya hasta ahora.</summary>
    public async Task GuardarAsync(bool todo, CancellationToken cancellationToken)
    {
        Reunir(todo);
        var filas = new List<(Guid Despacho, T Fila)>();
        while (_cola.TryDequeue(out var fila)) filas.Add(fila);

        foreach (var (despacho, tanda) in filas.GroupBy(f => f.Despacho, f => f.Fila).SelectMany(g => g.Chunk(Tanda), (g, tanda) => (g.Key, tanda)))
        {
            await GuardarAsync(despacho, tanda, cancellationToken);
        }
    }

    /// <summary>Aquí y no al acabar la espera: a quien se para nada más arrancar no le da tiempo a empezarla.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        for (var i = 0; i < IntentosAlParar && (i == 0 || !_cola.IsEmpty); i++) await GuardarAsync(todo: true, CancellationToken.None);
        if (!_cola.IsEmpty) Perdidas(_cola.Count, GetType().Name);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var compas = new PeriodicTimer(Pausa, reloj);

        // Parar corta la espera, no lo que se está guardando.
        while (await compas.WaitForNextTickAsync(stoppingToken)) await GuardarAsync(todo: false, CancellationToken.None);
    }

    private async Task GuardarAsync(Guid despacho, T[] tanda, CancellationToken cancellationToken)
    {
        try
        {
            await using var ambito = ambitos.CreateAsyncScope();
            await ambito.ServiceProvider.GetRequiredService<IEnvioAislado>().EnviarComoAsync(Identidad.Sistema(despacho), Guardar(tanda), cancellationToken);
        }
        catch (Exception e) when (e is AlmacenNoDisponibleException or OperationCanceledException)
        {
            NoGuardadas(e, tanda.Length, GetType().Name);
            foreach (var fila in tanda) Dejar(despacho, fila);
        }
        catch (Exception e) when (tanda.Length == 1)
        {
            Rechazada(e, GetType().Name);
        }
        catch (Exception)
        {
            // Una mala no se lleva a las demás por delante.
            foreach (var fila in tanda) await GuardarAsync(despacho, [fila], cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Registro}: {Cuantas} filas no se pudieron guardar y vuelven a la cola")]
    private partial void NoGuardadas(Exception error, int cuantas, string registro);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Registro}: una fila no se puede guardar y se pierde")]
    private partial void Rechazada(Exception error, string registro);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Registro}: el portal se para y {Cuantas} filas se pierden, porque la base de datos no las guarda")]
    private partial void Perdidas(int cuantas, string registro);
}
