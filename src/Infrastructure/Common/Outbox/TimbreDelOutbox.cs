using ElGestorPortal.Infrastructure.Common.Persistence;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Common.Outbox;

/// <summary>Avisa, después de confirmar, de que hay algo que entregar. Si el aviso se pierde, lo encuentra el barrido de cada minuto.</summary>
internal sealed partial class TimbreDelOutbox(ILogger<TimbreDelOutbox> log, IBackgroundJobClient? trabajos = null) : ITimbre
{
    public void TocarSiHace(PortalDbContext db)
    {
        if (trabajos is null || !db.ChangeTracker.Entries<OutboxMessage>().Any(m => m.Entity.Entregado is null)) return;

        try
        {
            trabajos.Enqueue<DespacharOutboxJob>(job => job.EjecutarAsync(CancellationToken.None));
        }
        catch (BackgroundJobClientException e)
        {
            NoSuena(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "El aviso del outbox no sonó; lo recogerá el barrido")]
    private partial void NoSuena(Exception error);
}
