using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Una versión: diferencias con la que se usa, los ejemplos publicados calculados con ella, activarla y, desde ella, escribir otra.</summary>
public sealed class VersionDePreciosModel(IMediator mediator) : PageModel, IPreparable
{
    public FichaDeVersionDto Ficha { get; private set; } = null!;

    public bool SeEdita => Ficha.Version.Clase != ClaseDeNorma.Precios;

    public string Texto { get; private set; } = "";

    public int Coinciden => Ficha.Ejemplos.Count(e => e.Coincide);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Ficha = await mediator.Send(new ObtenerVersionQuery(id), cancellationToken);
        Texto = Ficha.Contenido;
    }

    /// <summary>Lo escrito no se pierde porque no valga.</summary>
    public async Task PrepararAsync()
    {
        var escrito = Texto;
        await OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), HttpContext.RequestAborted);
        if (escrito.Length > 0) Texto = escrito;
    }

    public async Task<IActionResult> OnPostActivarAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new ActivarVersionCommand(id), cancellationToken);
        return Redirect("/gestion/precios");
    }

    public async Task<IActionResult> OnPostCargarAsync(ClaseDeNorma clase, string? contenido, CancellationToken cancellationToken)
    {
        Texto = contenido ?? "";
        var nueva = await mediator.Send(new CargarNormaCommand(clase, Texto), cancellationToken);
        return Redirect($"/gestion/precios/{nueva}");
    }
}
