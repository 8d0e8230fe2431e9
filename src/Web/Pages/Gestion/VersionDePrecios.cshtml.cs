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

    public int Fallos => Ficha.Ejemplos.Count - Coinciden;

    /// <summary>Lo que se escribió en JSON no valía: se deja a la vista.</summary>
    public bool SeHaEscrito { get; private set; }

    public string Heredados => string.Join(", ", Ficha.Heredados.Select(c => c switch
    {
        ClaseDeTramo.Motocicletas => "motocicletas", ClaseDeTramo.MotocicletasElectricas => "motocicletas eléctricas", ClaseDeTramo.Quads => "quads", _ => "buggies",
    }));

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
        SeHaEscrito = escrito.Length > 0;
        if (SeHaEscrito) Texto = escrito;
    }

    public async Task<IActionResult> OnPostActivarAsync(Guid id, bool aunqueNoCoincidan, CancellationToken cancellationToken)
    {
        await mediator.Send(new ActivarVersionCommand(id, aunqueNoCoincidan), cancellationToken);
        return Redirect("/gestion/precios");
    }

    public async Task<IActionResult> OnPostDescartarAsync(Guid id, CancellationToken cancellationToken)
    {
        await mediator.Send(new DescartarVersionCommand(id), cancellationToken);
        return Redirect("/gestion/precios");
    }

    public async Task<IActionResult> OnPostCargarAsync(Guid id, ClaseDeNorma clase, string? contenido, CancellationToken cancellationToken)
    {
        Texto = contenido ?? "";
        var nueva = await mediator.Send(new CargarNormaCommand(clase, Texto, id), cancellationToken);
        return Redirect($"/gestion/precios/{nueva}");
    }
}
