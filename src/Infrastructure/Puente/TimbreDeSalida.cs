using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Puente;

/// <summary>Al guardarse un mensaje para el escritorio, despierta a quien lo espera por HTTP y pide el barrido, que lo lleva por los demás caminos.</summary>
internal sealed partial class TimbreDeSalida(AvisoDeSalida avisos, ILogger<TimbreDeSalida> log, IBackgroundJobClient? trabajos = null) : ITimbre
{
    public void TocarSiHace(PortalDbContext db)
    {
        if (!db.ChangeTracker.Entries<MensajeSaliente>().Any(m => m.Entity is { Estado: EstadoDeSalida.Pendiente, Intentos: 0 })) return;

        var despacho = db.DespachoId;
        avisos.Sonar(despacho);
        try
        {
            trabajos?.Enqueue<SincronizarPreExpedientesJob>(job => job.EjecutarEnAsync(despacho, CancellationToken.None));
        }
        catch (BackgroundJobClientException e)
        {
            NoSuena(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "El aviso de la salida no sonó; lo recogerá el barrido")]
    private partial void NoSuena(Exception error);
}
