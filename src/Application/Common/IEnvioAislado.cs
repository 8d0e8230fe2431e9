using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Application.Common;

/// <summary>Envía una petición en un ámbito nuevo, con la misma identidad: lo que falle o quede a medias en él no toca al que lo envía.</summary>
public interface IEnvioAislado
{
    Task<T> EnviarAsync<T>(IRequest<T> request, CancellationToken cancellationToken);

    /// <summary>Lo mismo, con otra identidad: la del sistema en un despacho, por ejemplo.</summary>
    Task<T> EnviarComoAsync<T>(Identidad identidad, IRequest<T> request, CancellationToken cancellationToken);
}

internal sealed class EnvioAislado(IServiceScopeFactory ambitos, IUsuarioActual usuario) : IEnvioAislado
{
    public Task<T> EnviarAsync<T>(IRequest<T> request, CancellationToken cancellationToken) => EnviarComoAsync(usuario.Identidad, request, cancellationToken);

    public async Task<T> EnviarComoAsync<T>(Identidad identidad, IRequest<T> request, CancellationToken cancellationToken)
    {
        await using var ambito = ambitos.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(identidad);
        return await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
