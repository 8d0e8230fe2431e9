using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common;
using MediatR;

namespace ElGestorPortal.Infrastructure.Common.Jobs;

/// <summary>Envía un caso de uso en cada despacho, como su sistema. Si en uno falla, los demás siguen y el fallo se cuenta al final.</summary>
public sealed class EnCadaDespacho(IEnvioAislado envio)
{
    public async Task EnviarAsync(IRequest<Unit> request, CancellationToken cancellationToken)
    {
        var fallos = new List<Exception>();
        foreach (var despacho in await envio.EnviarComoAsync(Identidad.Sistema(Guid.Empty), new ListarDespachosQuery(), cancellationToken))
        {
            try
            {
                await envio.EnviarComoAsync(Identidad.Sistema(despacho), request, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                fallos.Add(e);
            }
        }

        if (fallos.Count > 0) throw new AggregateException(fallos);
    }
}
