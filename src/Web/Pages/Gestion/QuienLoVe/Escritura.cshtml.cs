using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Expedientes;
using MediatR;

namespace ElGestorPortal.Web.Pages.Gestion.QuienLoVe;

/// <summary>Quién vería una escritura, y por qué expedientes.</summary>
public sealed class EscrituraModel(IMediator mediator, IUsuarioActual usuario) : PaginaDeQuienLoVe(mediator, usuario)
{
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var escritura = await Mediator.Send(new ObtenerEscrituraQuery(Id), cancellationToken);
        Titulo = escritura.Protocolo is { } protocolo ? $"Protocolo {protocolo}" : "Escritura";
        await EnsenarAsync(await Mediator.Send(new ListarQuienVeObjetoQuery(Id), cancellationToken), diciendoPorCual: true, cancellationToken);
    }
}
