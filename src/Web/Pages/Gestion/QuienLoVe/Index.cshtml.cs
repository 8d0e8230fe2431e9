using ElGestorPortal.Web.Common.Busqueda;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion.QuienLoVe;

/// <summary>Elige de qué se pregunta quién lo vería, con la misma búsqueda de todo el portal.</summary>
public sealed class IndexModel(Buscador buscador) : PageModel
{
    private const string Facturas = "factura";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<GrupoDeHallazgos> Grupos { get; private set; } = [];

    /// <summary>Una factura la ve el NIF que lleva: no hay nada que preguntar.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken) => Grupos = [.. (await buscador.BuscarAsync(Q, cancellationToken)).Where(g => g.Tipo != Facturas)];
}
