using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Administracion;

/// <summary>Cada segundo, sella la auditoría de los despachos que tienen líneas sueltas y deja testigo fuera de la base de datos.</summary>
internal sealed partial class SelladorDeAuditoria(IServiceScopeFactory ambitos, ITestigoDeAuditoria testigo, TimeProvider reloj, ILogger<SelladorDeAuditoria> log) : BackgroundService
{
    private static readonly TimeSpan Pausa = TimeSpan.FromSeconds(1);

    private readonly Guid _proceso = Guid.CreateVersion7();

    /// <summary>Desde cuándo puede sellar este proceso, UTC: lo que quedó de antes no es un atasco hasta que haya tenido su minuto.</summary>
    public DateTime Comienzo { get; } = reloj.Ahora();

    public async Task SellarAsync(CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        var envio = ambito.ServiceProvider.GetRequiredService<IEnvioAislado>();
        foreach (var despacho in await envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new ListarDespachosQuery(), cancellationToken))
        {
            if (await envio.EnviarComoAsync(Identidad.Sistema(despacho), new ObtenerSinSellarQuery(), cancellationToken) is null) continue;

            SelladoDto? sellado;
            do
            {
                sellado = await envio.EnviarComoAsync(Identidad.Sistema(despacho), new SellarAuditoriaCommand(_proceso), cancellationToken);
                if (sellado is not null) await testigo.GuardarAsync(despacho, sellado.Punta, cancellationToken);
            }
            while (sellado is { QuedanMas: true });
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var ritmo = new PeriodicTimer(Pausa, reloj);
        while (await ritmo.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SellarAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Las líneas siguen ahí: a la próxima. Si dura, lo dice la salud.
                SinSellar(e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No se pudo sellar la auditoría; se reintenta")]
    private partial void SinSellar(Exception error);
}
