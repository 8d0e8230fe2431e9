using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Common.Visibilidad;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Pages.Gestion.QuienLoVe;

/// <summary>Quién vería un documento.</summary>
public sealed class DocumentoModel(IMediator mediator, IUsuarioActual usuario) : PaginaDeQuienLoVe(mediator, usuario)
{
    public string Publicado { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var quienes = await Mediator.Send(new ListarQuienVeDocumentoQuery(Id), cancellationToken);
        (Titulo, Publicado, Excepciones) = (quienes.Titulo, quienes.Publicado, new(quienes.ParaClientes, quienes.ParaColaboradores));
        await EnsenarAsync(quienes.Quienes, diciendoPorCual: true, cancellationToken);
    }

    public Task<IActionResult> OnPostDecidirAsync(Calidad audiencia, bool? visible, CancellationToken cancellationToken) => DecidirAsync(true, audiencia, visible, cancellationToken);
}
