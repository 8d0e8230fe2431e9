using System.Text.Encodings.Web;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Web.Common.Errores;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>El puente: la credencial del agente del escritorio. Su despacho manda; otro, nombrado en la cabecera, es 403.</summary>
internal sealed class PuertaDelPuente(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IMediator mediator, ContextoDeUsuario contexto)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private bool _deOtroDespacho;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Portador.Leer(Request) is not { Length: <= 200 } secreto) return AuthenticateResult.NoResult();
        if (await mediator.Send(new IdentificarAgenteQuery(secreto), Context.RequestAborted) is not { } agente) return AuthenticateResult.NoResult();

        _deOtroDespacho = Context.Features.Get<DespachoDeLaPeticion>() is { Expreso: true } despacho && despacho.Id != agente.DespachoId;
        if (_deOtroDespacho) return AuthenticateResult.NoResult();

        contexto.Entrar(agente);
        return AuthenticateResult.Success(Puertas.Billete(agente, Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        if (_deOtroDespacho)
        {
            await new Problema(StatusCodes.Status403Forbidden, "otro-despacho", "La credencial es de otro despacho.").EscribirAsync(Context);
            return;
        }

        Response.Headers.WWWAuthenticate = "Bearer";
        await new Problema(StatusCodes.Status401Unauthorized, "credencial-invalida", "La credencial del puente no vale.").EscribirAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new Problema(StatusCodes.Status403Forbidden, "sin-permiso", "Esta credencial solo sirve para el puente.").EscribirAsync(Context);
}
