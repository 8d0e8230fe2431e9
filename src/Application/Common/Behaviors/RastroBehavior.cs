namespace ElGestorPortal.Application.Common.Behaviors;

/// <summary>Lo que una persona mira queda apuntado, si llegó a verlo. Los agentes y el propio portal no miran: mueven datos.</summary>
internal sealed class RastroBehavior<TRequest, TResponse>(IUsuarioActual usuario, IRegistroDeAccesos registro) : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly bool DejaRastro = typeof(TRequest).IsDefined(typeof(DejaRastroAttribute), false);
    private static readonly string Accion = typeof(TRequest).Name.Replace("Query", "", StringComparison.Ordinal);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var response = await next();
        if (!DejaRastro || usuario.Identidad.UsuarioId is null) return response;

        if (request is IAuditable { Objeto: { } objeto } auditable) registro.Anotar(usuario.Identidad.QuienMira, auditable.Accion ?? Accion, objeto);
        else registro.AnotarLista(usuario.Identidad.QuienMira, Accion);
        return response;
    }
}
