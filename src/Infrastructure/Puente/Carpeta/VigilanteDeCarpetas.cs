using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>Mira las carpetas cada dos segundos, o antes si el sistema avisa de que algo ha llegado. El aviso es solo una pista.</summary>
internal sealed partial class VigilanteDeCarpetas(IServiceScopeFactory ambitos, CarpetaCompartida raiz, IOptions<OpcionesDeCarpeta> opciones, TimeProvider reloj, ILogger<VigilanteDeCarpetas> log) : BackgroundService
{
    private readonly SemaphoreSlim _aviso = new(0, 1);

    public override void Dispose()
    {
        _aviso.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var vigia = Vigilar();
        using var ritmo = new PeriodicTimer(TimeSpan.FromSeconds(Math.Max(1, opciones.Value.Segundos)), reloj);
        var toca = ritmo.WaitForNextTickAsync(stoppingToken).AsTask();
        var aviso = _aviso.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Mirar(stoppingToken);
            await Task.WhenAny(toca, aviso);
            if (toca.IsCompleted) toca = ritmo.WaitForNextTickAsync(stoppingToken).AsTask();
            if (aviso.IsCompleted) aviso = _aviso.WaitAsync(stoppingToken);
        }
    }

    private async Task Mirar(CancellationToken cancellationToken)
    {
        try
        {
            await using var ambito = ambitos.CreateAsyncScope();
            var envio = ambito.ServiceProvider.GetRequiredService<IEnvioAislado>();
            foreach (var despacho in await envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new ListarDespachosConCarpetaQuery(), cancellationToken))
                await envio.EnviarComoAsync(Identidad.Sistema(despacho.Id), new SincronizarSalidaCommand(), cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NoMirada(e);
        }
    }

    private FileSystemWatcher? Vigilar()
    {
        try
        {
            Directory.CreateDirectory(raiz.Ruta);
            var vigia = new FileSystemWatcher(raiz.Ruta, "*.json") { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName };
            vigia.Renamed += (_, e) => Avisar(e.FullPath);
            vigia.Created += (_, e) => Avisar(e.FullPath);
            vigia.EnableRaisingEvents = true;
            return vigia;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Sin avisos (una unidad de red, o no quedan): basta con mirar cada poco.
            SinAvisos(e);
            return null;
        }
    }

    private void Avisar(string ruta)
    {
        if (!ruta.Contains(Path.Combine("a-portal", "listo"), StringComparison.Ordinal)) return;

        try
        {
            if (_aviso.CurrentCount == 0) _aviso.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // Ya estaba avisado, o se está cerrando.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No se pudo mirar la carpeta del puente")]
    private partial void NoMirada(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "El sistema no avisa de los cambios en la carpeta del puente: se mirará cada poco")]
    private partial void SinAvisos(Exception error);
}
