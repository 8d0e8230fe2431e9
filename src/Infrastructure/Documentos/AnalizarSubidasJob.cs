using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Documentos;

/// <summary>Cada minuto, pasa el antivirus a lo que se subió mientras no contestaba.</summary>
[AutomaticRetry(Attempts = 0), DisableConcurrentExecution(60)]
public sealed class AnalizarSubidasJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new AnalizarPendientesCommand(), cancellationToken);
}
