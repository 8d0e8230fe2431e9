using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>Cada noche: primero olvida los contenidos que nadie usa y después borra los bytes que nadie tiene anotados.</summary>
[AutomaticRetry(Attempts = 3), DisableConcurrentExecution(60)]
public sealed class BarrerContenidosHuerfanosJob(EnCadaDespacho despachos) : ITrabajo
{
    public async Task EjecutarAsync(CancellationToken cancellationToken)
    {
        await despachos.EnviarAsync(new OlvidarContenidosSinUsoCommand(), cancellationToken);
        await despachos.EnviarAsync(new RecogerContenidosSueltosCommand(), cancellationToken);
    }
}
