using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Pages.Calculadora;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Widget;

/// <summary>La calculadora en la página web del despacho, dentro de un marco: sin cuenta, sin cookies y solo con GET. Fuera de las páginas que el despacho dice, no se enmarca.</summary>
[AllowAnonymous]
public sealed class CalculadoraModel(IMediator mediator, TimeProvider reloj) : PageModel
{
    private const int ModelosQueSeVen = 8;

    [BindProperty(SupportsGet = true)]
    public EntradaDeCalculadora Entrada { get; set; } = new();

    public IReadOnlyDictionary<string, string> Territorios => Domain.Calculadora.Territorios.Nombres;

    public Pagina<ModeloDto>? Modelos { get; private set; }

    public TanteoDto Tanteo { get; private set; } = new(null, []);

    /// <summary>Aún no se ha escrito nada: no se reprocha que falte.</summary>
    public bool Empezado => Request.Query.Count > 0;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Entrada.Completar(reloj.Hoy());
        var (incomprensibles, entrada) = (Entrada.Incomprensibles().ToList(), Entrada);
        var widget = await mediator.Send(new CalcularEnWidgetQuery(
            Empezado && incomprensibles.Count == 0 ? entrada.ACalculo() with { Conceptos = [ConceptoDeTarifa.Transferencia] } : null,
            entrada.BuscaModelos ? new() { Texto = entrada.Modelo, PrimeraMatriculacion = entrada.Primera, Seccion = entrada.Seccion, Fecha = entrada.Contrato, Limite = ModelosQueSeVen } : null,
            HttpContext.Origen().Direccion), cancellationToken);

        Response.Headers.ContentSecurityPolicy = $"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors {string.Join(' ', widget.Origenes)}";
        Modelos = entrada.BuscaModelos ? new(widget.Modelos) : null;
        Tanteo = incomprensibles.Count > 0 ? new(null, incomprensibles) : widget.Tanteo ?? Tanteo;
    }
}
