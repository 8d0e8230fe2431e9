using System.Threading.Channels;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>Junta las aperturas y las guarda cada segundo: descargar no espera al único escritor. Al parar, guarda lo que quede.</summary>
internal sealed partial class RegistroDeDescargas(IServiceScopeFactory ambitos, TimeProvider reloj, ILogger<RegistroDeDescargas> log) : BackgroundService, IRegistroDeDescargas
{
    private const int Tanda = 200;
    private static readonly TimeSpan Pausa = TimeSpan.FromSeconds(1);

    private readonly Channel<(Guid Despacho, DescargaDocumento Descarga)> _cola = Channel.CreateUnbounded<(Guid, DescargaDocumento)>();

    public void Anotar(Guid despachoId, DescargaDocumento descarga) => _cola.Writer.TryWrite((despachoId, descarga));

    /// <summary>Guarda lo anotado hasta ahora.</summary>
    public async Task GuardarAsync(CancellationToken cancellationToken)
    {
        var lineas = new List<(Guid Despacho, DescargaDocumento Descarga)>();
        while (_cola.Reader.TryRead(out var linea)) lineas.Add(linea);

        foreach (var (despacho, grupo) in lineas.GroupBy(l => l.Despacho, l => l.Descarga).SelectMany(g => g.Chunk(Tanda), (g, tanda) => (g.Key, tanda)))
        {
            try
            {
                await using var ambito = ambitos.CreateAsyncScope();
                ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho));
                await ambito.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new GuardarDescargasCommand(grupo), cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Vuelven a la cola: una base ocupada no pierde quién abrió qué.
                NoGuardadas(e, grupo.Length);
                foreach (var descarga in grupo) Anotar(despacho, descarga);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var compas = new PeriodicTimer(Pausa, reloj);
        try
        {
            while (await compas.WaitForNextTickAsync(stoppingToken)) await GuardarAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await GuardarAsync(CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Cuantas} aperturas de documentos no se pudieron guardar; se reintentan")]
    private partial void NoGuardadas(Exception error, int cuantas);
}
