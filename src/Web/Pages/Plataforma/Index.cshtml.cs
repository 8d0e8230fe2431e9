using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Plataforma;

/// <summary>Los despachos de la instalación, y nada de lo que hay dentro.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<DespachoEnPlataformaDto> Despachos { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Despachos = (await mediator.Send(new ListarPlataformaQuery(), cancellationToken)).Elementos;

    public static string Sitio(long bytes) => bytes == 0 ? "Nada" : TamanoDeFichero.Texto(bytes);

    /// <summary>De 0 a 100.</summary>
    public static int Lleno(DespachoEnPlataformaDto d) => (int)Math.Min(100, d.Ocupado * 100 / Math.Max(1, d.Tope));
}
