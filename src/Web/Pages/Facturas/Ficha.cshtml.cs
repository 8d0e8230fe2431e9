using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Facturas;

/// <summary>Ficha de una factura: su desglose y, si quien mira puede verlo, su PDF.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario) : PageModel
{
    public FacturaDto Factura { get; private set; } = null!;

    public IReadOnlyList<DocumentoDto> Documentos { get; private set; } = [];

    public DocumentoDto? Pdf => Documentos.FirstOrDefault(d => d.Permiso == PermisoDocumento.Descargar);

    /// <summary>Solo el 21 % es IVA sin duda; los demás tipos pueden ser de IGIC o de IPSI.</summary>
    public string Impuesto => Factura.Honorarios.Elementos.Select(l => l.Tipo).OfType<decimal>().Distinct().ToList() is [var unico]
        ? $"{(unico == 21m ? "IVA" : "IVA, IGIC o IPSI")} al {Euros.Tipo(unico)}" : "IVA, IGIC o IPSI";

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Factura = await mediator.Send(new ObtenerFacturaQuery(id), cancellationToken);
        if (usuario.Tiene(Permiso.VerDocumentos))
            Documentos = (await mediator.Send(new ListarDocumentosDeObjetoQuery(TipoDePadre.Factura, id), cancellationToken)).Elementos;
    }
}
