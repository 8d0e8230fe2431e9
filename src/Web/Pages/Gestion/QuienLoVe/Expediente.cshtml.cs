using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common.Visibilidad;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace ElGestorPortal.Web.Pages.Gestion.QuienLoVe;

/// <summary>Quién vería un expediente.</summary>
public sealed class ExpedienteModel(IMediator mediator, IUsuarioActual usuario) : PaginaDeQuienLoVe(mediator, usuario)
{
    public IReadOnlyList<DocumentoDto> Documentos { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var quienes = await Mediator.Send(new ListarQuienVeExpedienteQuery(Id), cancellationToken);
        (Titulo, Excepciones) = (quienes.Titulo, new(quienes.ParaClientes, quienes.ParaColaboradores));
        Documentos = (await Mediator.Send(new ListarDocumentosDeExpedienteQuery(Id), cancellationToken)).Elementos;
        await EnsenarAsync(quienes.Quienes, diciendoPorCual: false, cancellationToken);
    }

    public Task<IActionResult> OnPostDecidirAsync(Calidad audiencia, bool? visible, CancellationToken cancellationToken) => DecidirAsync(false, audiencia, visible, cancellationToken);
}
