using System.Collections.Concurrent;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Junta los accesos y los guarda cada segundo; las listas de cada persona, cuando acaba su minuto. Al parar, guarda lo que quede.</summary>
internal sealed partial class RegistroDeAccesos(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger<RegistroDeAccesos> log) : BackgroundService, IRegistroDeAccesos
{
    private const int Tanda = 200;
    private static readonly TimeSpan Pausa = TimeSpan.FromSeconds(1);

    private readonly ConcurrentQueue<(Guid Despacho, EntradaAuditoria Linea)> _sueltas = new();
    private readonly Lock _cerrojo = new();
    private Dictionary<(Guid Usuario, long Minuto), ListasMiradas> _listas = [];

    public void Anotar(Identidad quien, string accion, string? objeto) =>
        _sueltas.Enqueue((quien.DespachoId, EntradaAuditoria.De(quien.UsuarioId, quien.Actor, accion, objeto, reloj.Ahora())));

    public void AnotarLista(Identidad quien, string accion)
    {
        var ahora = reloj.Ahora();
        var clave = (quien.UsuarioId.GetValueOrDefault(), ahora.Ticks / TimeSpan.TicksPerMinute);
        lock (_cerrojo)
        {
            if (!_listas.TryGetValue(clave, out var miradas)) _listas[clave] = miradas = new(quien, ahora);
            miradas.Sumar(accion);
        }
    }

    /// <summary>Guarda lo apuntado hasta ahora; con <paramref name="todo"/>, también las listas del minuto en curso.</summary>
    public async Task GuardarAsync(bool todo, CancellationToken cancellationToken)
    {
        var lineas = new List<(Guid Despacho, EntradaAuditoria Linea)>(Cerradas(todo).Select(l => (l.Quien.DespachoId, l.EnLinea())));
        while (_sueltas.TryDequeue(out var suelta)) lineas.Add(suelta);

        foreach (var (despacho, tanda) in lineas.GroupBy(l => l.Despacho, l => l.Linea).SelectMany(g => g.Chunk(Tanda), (g, tanda) => (g.Key, tanda)))
        {
            try
            {
                await using var ambito = ambitos.CreateAsyncScope();
                await ambito.ServiceProvider.GetRequiredService<IEnvioAislado>().EnviarComoAsync(Identidad.Sistema(despacho), new GuardarAccesosCommand(tanda), cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Vuelven a la cola: una base ocupada no pierde quién miró qué.
                NoGuardados(e, tanda.Length);
                foreach (var linea in tanda) _sueltas.Enqueue((despacho, linea));
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var compas = new PeriodicTimer(Pausa, reloj);
        try
        {
            while (await compas.WaitForNextTickAsync(stoppingToken)) await GuardarAsync(todo: false, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await GuardarAsync(todo: true, CancellationToken.None);
        }
    }

    private List<ListasMiradas> Cerradas(bool todo)
    {
        var minuto = reloj.Ahora().Ticks / TimeSpan.TicksPerMinute;
        lock (_cerrojo)
        {
            if (_listas.Count == 0) return [];
            var cerradas = _listas.Where(l => todo || l.Key.Minuto < minuto).Select(l => l.Value).ToList();
            _listas = todo ? [] : _listas.Where(l => l.Key.Minuto >= minuto).ToDictionary();
            return cerradas;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Cuantos} accesos no se pudieron apuntar en la auditoría; se reintentan")]
    private partial void NoGuardados(Exception error, int cuantos);

    /// <summary>Las listas que una persona miró en un minuto.</summary>
    private sealed class ListasMiradas(Identidad quien, DateTime desde)
    {
        private readonly SortedDictionary<string, int> _veces = new(StringComparer.Ordinal);

        public Identidad Quien => quien;

        public void Sumar(string accion) => _veces[accion] = _veces.GetValueOrDefault(accion) + 1;

        public EntradaAuditoria EnLinea() =>
            EntradaAuditoria.De(quien.UsuarioId, quien.Actor, "MirarListas", string.Join(", ", _veces.Select(v => $"{v.Key} {v.Value}")), desde);
    }
}
