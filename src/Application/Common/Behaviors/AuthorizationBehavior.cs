using System.Reflection;

namespace ElGestorPortal.Application.Common.Behaviors;

/// <summary>Por defecto, no: la petición dice qué permiso pide o que es pública.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(IUsuarioActual usuario) : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly RequiereAttribute? Requiere = typeof(TRequest).GetCustomAttribute<RequiereAttribute>();
    private static readonly bool Publico = typeof(TRequest).IsDefined(typeof(PublicoAttribute));

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Publico || (Requiere is { } r && usuario.Tiene(r.Permiso)) ? next() : throw new ForbiddenException();
}
