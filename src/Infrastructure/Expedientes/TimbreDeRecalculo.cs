using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Persistence;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Expedientes;

/// <summary>Al pedirse un repaso de la visibilidad, pide que empiece ya.</summary>
internal sealed partial class TimbreDeRecalculo(ILogger<TimbreDeRecalculo> log, IBackgroundJobClient? trabajos = null) : ITimbre
{
    public void TocarSiHace(PortalDbContext db)
    {
        if (!db.ChangeTracker.Entries<RecalculoDeVisibilidad>().Any(r => r.Entity is { Terminado: null, Vistos: 0, Hasta: null })) return;

        var despacho = db.DespachoId;
        try
        {
            trabajos?.Enqueue<RecalcularVisibilidadJob>(job => job.EjecutarEnAsync(despacho, CancellationToken.None));
        }
        catch (BackgroundJobClientException e)
        {
            NoSuena(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "El aviso del repaso no sonó; lo recogerá el barrido")]
    private partial void NoSuena(Exception error);
}
