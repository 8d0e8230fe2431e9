using System.Reflection;

namespace ElGestorPortal.Application.Common.Behaviors;

/// <summary>Por defecto, no: la petición dice qué permiso pide o que es pública. Quien mira como otro, además, solo lee.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(IUsuarioActual usuario) : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly RequiereAttribute? Requiere = typeof(TRequest).GetCustomAttribute<RequiereAttribute>();
    private static readonly bool Publico = typeof(TRequest).IsDefined(typeof(PublicoAttribute));
    private static readonly bool Marca = typeof(TRequest).IsDefined(typeof(DejaMarcaAttribute));
    private static readonly bool SeVeMirando = typeof(TRequest).IsDefined(typeof(TambienMirandoAttribute))
        || (!typeof(ICommand<TResponse>).IsAssignableFrom(typeof(TRequest)) && !typeof(TRequest).IsDefined(typeof(SoloSuyoAttribute)));

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!Publico && (Requiere is not { } r || !usuario.Tiene(r.Permiso))) throw new ForbiddenException();
        if (usuario.Identidad.Visor is null || SeVeMirando) return next();

        return Marca ? Task.FromResult(default(TResponse)!) : throw new ForbiddenException("solo-mirar", "Está viendo el portal como otra persona: puede mirar, pero no cambiar ni llevarse nada.");
    }
}
