using System.Security.Claims;
using System.Text.Encodings.Web;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Seguridad;

internal static class Puertas
{
    public static void AddPuertas(this IServiceCollection services, IHostEnvironment entorno)
    {
        services.AddAuthentication("Agente").AddScheme<AuthenticationSchemeOptions, AgenteTemporal>("Agente", null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Politicas.Personal, p => p.RequireAuthenticatedUser())
            .AddPolicy(Politicas.Api, p => p.RequireAuthenticatedUser())
            .AddPolicy(Politicas.Agente, p => p.RequireAuthenticatedUser())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        _ = entorno;
    }
}

internal sealed class AgenteTemporal(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e, IMediator mediator, ContextoDeUsuario contexto) : AuthenticationHandler<AuthenticationSchemeOptions>(o, l, e)
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } cabecera] || !cabecera.StartsWith("Bearer ", StringComparison.Ordinal)) return AuthenticateResult.NoResult();
        if (await mediator.Send(new IdentificarAgenteQuery(cabecera["Bearer ".Length..])) is not { } identidad) return AuthenticateResult.NoResult();
        contexto.Entrar(identidad);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(Scheme.Name)), Scheme.Name));
    }
}
