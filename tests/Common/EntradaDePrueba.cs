using System.Security.Claims;
using System.Text.Encodings.Web;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Tests.Common;

/// <summary>Entra en demo como diga la cabecera <c>X-Prueba-Como</c>: un tipo de usuario, o «agente».</summary>
public sealed class EntradaDePrueba(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ContextoDeUsuario contexto)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Esquema = "Prueba";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers["X-Prueba-Como"] is not [{ } como]) return Task.FromResult(AuthenticateResult.NoResult());

        var demo = DespachoDePrueba.Demo.Id;
        contexto.Entrar(Enum.TryParse<TipoUsuario>(como, true, out var tipo)
            ? new Identidad
            {
                DespachoId = demo, Actor = como, UsuarioId = Guid.CreateVersion7(), SesionId = DespachoDePrueba.Otro.Id,
                EsInterno = tipo is TipoUsuario.Gestor or TipoUsuario.Administrador, Permisos = Usuario.PermisosDe(tipo) | Permiso.Propio,
            }
            : Identidad.Agente(demo, demo));
        return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, como)], Esquema)), Esquema)));
    }
}
