using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Solicitudes;

/// <summary>Al confirmarse un lote, pide que se envíe ya.</summary>
internal sealed partial class TimbreDeLotes(ILogger<TimbreDeLotes> log, IBackgroundJobClient? trabajos = null) : ITimbre
{
    public void TocarSiHace(PortalDbContext db)
    {
        if (!db.ChangeTracker.Entries<LoteDeSolicitudes>().Any(l => l.Entity is { Confirmado: not null, Terminado: null })) return;

        var despacho = db.DespachoId;
        try
        {
            trabajos?.Enqueue<EnviarLotesJob>(job => job.EjecutarEnAsync(despacho, CancellationToken.None));
        }
        catch (BackgroundJobClientException e)
        {
            NoSuena(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "El aviso del lote no sonó; lo recogerá el barrido")]
    private partial void NoSuena(Exception error);
}
