using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Legal;

/// <summary>Un texto legal, en su dirección de siempre. <c>?version=2</c>, uno anterior.</summary>
[AllowAnonymous]
public sealed class TextoModel(IMediator mediator, IProveedorDeMarco proveedor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Clase { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    public TextoLegalDto Texto { get; private set; } = null!;

    public MarcoDePagina Marco { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Texto = await mediator.Send(new ObtenerTextoLegalQuery(Claves.Leer<ClaseDeTextoLegal>(Clase) ?? throw new NotFoundException(), Version), cancellationToken);
        Marco = await proveedor.ObtenerAsync(cancellationToken);
    }
}
