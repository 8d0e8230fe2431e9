namespace ElGestorPortal.Application.Acceso;

/// <summary>El reto para entrar con una llave de acceso. No dice ni pregunta quién.</summary>
[Publico]
public sealed record PrepararEntradaConLlaveQuery : IQuery<RetoDeLlave>;

internal sealed class PrepararEntradaConLlaveHandler(ILlavesDeAcceso llaves) : IRequestHandler<PrepararEntradaConLlaveQuery, RetoDeLlave>
{
    public Task<RetoDeLlave> Handle(PrepararEntradaConLlaveQuery request, CancellationToken cancellationToken) => llaves.PrepararEntradaAsync();
}
