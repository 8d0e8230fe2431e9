using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Escrituras;

/// <summary>Ficha de una escritura: por dónde va hasta la inscripción, qué le falta y quién la otorgó.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario) : PageModel
{
    public EscrituraDto Escritura { get; private set; } = null!;

    public IReadOnlyList<DocumentoDto> Documentos { get; private set; } = [];

    public IReadOnlyList<PasoDeTramite> Pasos => [.. Escritura.Pasos.Elementos.Select(p => new PasoDeTramite(p.Nombre, p.Fecha, p.Hecho, p.Actual))];

    public bool EsInterno => usuario.Identidad.EsInterno;

    public bool VeDocumentos => usuario.Tiene(Permiso.VerDocumentos);

    public bool VeExpedientes => usuario.Tiene(Permiso.VerExpedientes);

    public string Nombre => Escritura.TipoActo ?? "Escritura";

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Escritura = await mediator.Send(new ObtenerEscrituraQuery(id), cancellationToken);
        if (VeDocumentos) Documentos = (await mediator.Send(new ListarDocumentosDeObjetoQuery(TipoDePadre.Escritura, id), cancellationToken)).Elementos;
    }
}
