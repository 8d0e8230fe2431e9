using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Infrastructure.Common.Jobs;

namespace ElGestorPortal.Infrastructure.Expedientes;

/// <summary>Cada noche, lo que suele tardar cada trámite en cada despacho.</summary>
public sealed class CalcularDuracionesJob(EnCadaDespacho despachos) : ITrabajo
{
    public Task EjecutarAsync(CancellationToken cancellationToken) => despachos.EnviarAsync(new CalcularDuracionesCommand(), cancellationToken);
}
