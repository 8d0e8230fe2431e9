using System.Text.Encodings.Web;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Las páginas: cookie. Quien no ha entrado va a entrar; quien está a medias, al paso que le falta.</summary>
internal sealed class PuertaDePaginas(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IMediator mediator, ContextoDeUsuario contexto, GalletaDeSesion galleta)
    : PuertaDeSesion(options, logger, encoder, mediator, contexto)
{
    protected override string? Secreto => galleta.Leer(Request);

    protected override bool ParaApi => false;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync();
        if (EsDeOtroDespacho)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var destino = Sesion?.Tipo switch
        {
            TipoSesion.SegundoFactor => "/acceso/segundo-factor",
            TipoSesion.AltaSegundoFactor => "/acceso/segundo-factor/activar",
            _ => Context.EnAcceso("/entrar"),
        };

        // Solo la ruta: lo que alguien escribió en la consulta no pasa a otra dirección.
        var volver = HttpMethods.IsGet(Request.Method) && Request.Path.Value is { Length: > 1 } ruta ? $"?volver={Uri.EscapeDataString(ruta)}" : "";
        var url = Request.PathBase + destino + volver;
        if (Request.Headers.ContainsKey("HX-Request"))
        {
            Response.Headers["HX-Redirect"] = url;
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Response.Redirect(url);
    }
}
