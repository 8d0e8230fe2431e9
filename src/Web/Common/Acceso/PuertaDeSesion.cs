using System.Text.Encodings.Web;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace ElGestorPortal.Web.Common.Acceso;

/// <summary>Lo común de las dos puertas: un secreto, una pregunta, una identidad.</summary>
internal abstract class PuertaDeSesion(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IMediator mediator, ContextoDeUsuario contexto)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>256 bits en Base64 para direcciones.</summary>
    private const int LargoDelSecreto = 43;

    protected abstract string? Secreto { get; }

    protected abstract bool ParaApi { get; }

    /// <summary>La sesión presentada, aunque esté a medio abrir.</summary>
    protected SesionIdentificada? Sesion { get; private set; }

    /// <summary>La sesión vale, pero la dirección es de otro despacho.</summary>
    protected bool EsDeOtroDespacho { get; private set; }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Los recursos estáticos no cuestan una consulta.
        if (Secreto is not { Length: LargoDelSecreto } secreto || Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return AuthenticateResult.NoResult();

        var sesion = await mediator.Send(new IdentificarSesionQuery(secreto, ParaApi), Context.RequestAborted);
        if (sesion is null) return AuthenticateResult.NoResult();
        if (Context.Features.Get<DespachoDeLaPeticion>() is { Expreso: true } despacho && despacho.Id != sesion.Identidad.DespachoId)
        {
            EsDeOtroDespacho = true;
            return AuthenticateResult.NoResult();
        }

        Sesion = sesion;
        Context.Features.Set(sesion);
        contexto.Entrar(sesion.Identidad);
        return sesion.Entera ? AuthenticateResult.Success(Puertas.Billete(sesion.Identidad, Scheme.Name)) : AuthenticateResult.NoResult();
    }
}
