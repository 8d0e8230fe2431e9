using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Infrastructure.Common.Jobs;
using Hangfire;

namespace ElGestorPortal.Infrastructure.Expedientes;

/// <summary>Aplica las reglas de publicación a lo ya guardado: en su despacho al pedirse y, por si se cortó, cada minuto en todos.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class RecalcularVisibilidadJob(EnCadaDespacho despachos, IEnvioAislado envio) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new RecalcularVisibilidadCommand(), cancellationToken);

    public Task EjecutarEnAsync(Guid despachoId, CancellationToken cancellationToken) => envio.EnviarComoAsync(Identidad.Sistema(despachoId), new RecalcularVisibilidadCommand(), cancellationToken);
}
