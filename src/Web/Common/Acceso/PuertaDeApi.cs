using System.Text.Encodings.Web;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Errores;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>La API: <c>Authorization: Bearer</c>, y nada más.</summary>
internal sealed class PuertaDeApi(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IMediator mediator, ContextoDeUsuario contexto)
    : PuertaDeSesion(options, logger, encoder, mediator, contexto)
{
    protected override string? Secreto => Portador.Leer(Request);

    protected override bool ParaApi => true;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        if (EsDeOtroDespacho)
        {
            await new Problema(StatusCodes.Status404NotFound, "no-encontrado", "No existe o no está a su disposición.").EscribirAsync(Context);
            return;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        await new Problema(StatusCodes.Status401Unauthorized, "sesion-requerida", "Hace falta un token de acceso en vigor.").EscribirAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new Problema(StatusCodes.Status403Forbidden, "sin-permiso", "Su usuario no tiene permiso para hacer esto.").EscribirAsync(Context);
}
