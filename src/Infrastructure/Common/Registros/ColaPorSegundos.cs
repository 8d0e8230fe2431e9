using System.Collections.Concurrent;
using ElGestorPortal.Application.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Common.Registros;

/// <summary>
/// Junta filas y las guarda cada segundo, por despacho y en tandas: quien las deja no espera al único escritor. Lo que no se pudo guardar vuelve a la
/// cola; al parar, se guarda lo que quede.
/// </summary>
/// <typeparam name="T">La fila.</typeparam>
internal abstract partial class ColaPorSegundos<T>(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger log) : BackgroundService
{
    private const int Tanda = 200;
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
            try
            {
                await using var ambito = ambitos.CreateAsyncScope();
                await ambito.ServiceProvider.GetRequiredService<IEnvioAislado>().EnviarComoAsync(Identidad.Sistema(despacho), Guardar(tanda), cancellationToken);
            }
            catch (Exception e)
            {
                // También si se cortó: una base ocupada, o parar, no pierden ninguna.
                NoGuardadas(e, tanda.Length, GetType().Name);
                foreach (var fila in tanda) Dejar(despacho, fila);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var compas = new PeriodicTimer(Pausa, reloj);
        try
        {
            // Parar corta la espera, no lo que se está guardando.
            while (await compas.WaitForNextTickAsync(stoppingToken)) await GuardarAsync(todo: false, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            await GuardarAsync(todo: true, CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Registro}: {Cuantas} filas no se pudieron guardar; se reintentan")]
    private partial void NoGuardadas(Exception error, int cuantas, string registro);
}
