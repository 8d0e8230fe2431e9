using ElGestorPortal.Web.Common.Busqueda;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages;

/// <summary>Resultados de la caja de búsqueda.</summary>
public sealed class BusquedaModel(Buscador buscador) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<GrupoDeHallazgos> Grupos { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Grupos = await buscador.BuscarAsync(Q, cancellationToken);
}
