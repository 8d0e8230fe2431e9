using ElGestorPortal.Application.Administracion;
using MediatR;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Los textos legales de fábrica, publicados en los despachos de la demostración. Ninguno hay que aceptarlo.</summary>
internal static class TextosLegalesDeDemo
{
    public static async Task SembrarAsync(IMediator mediator, CancellationToken cancellationToken)
    {
        foreach (var texto in (await mediator.Send(new ListarTextosLegalesQuery(), cancellationToken)).Where(t => t.Vigente is null))
        {
            var deFabrica = (await mediator.Send(new ObtenerBorradorLegalQuery(texto.Clase), cancellationToken)).Cuerpo;
            await mediator.Send(new GuardarBorradorLegalCommand(texto.Clase, deFabrica), cancellationToken);
            await mediator.Send(new PublicarTextoLegalCommand(texto.Clase, ExigeAceptacion: false), cancellationToken);
        }
    }
}
