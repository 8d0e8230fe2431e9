using System.Globalization;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Gestion;

/// <summary>Los honorarios del despacho: la tarifa general y las de colaboradores o grupos.</summary>
public sealed class TarifasModel(IMediator mediator) : PageModel, IPreparable
{
    private const int LineasLibres = 2;

    public IReadOnlyList<TarifaDto> Tarifas { get; private set; } = [];

    [BindProperty]
    public TarifaEscrita Nueva { get; set; } = new();

    public static string Ambito(TarifaDto t) => t.Nifs.Count == 0 ? "La general" : string.Join(", ", t.Nifs);

    /// <summary>null si no es de los conocidos: entonces se escribe.</summary>
    public static string? Nombre(string? concepto) => ConceptoDeTarifa.Nombres.GetValueOrDefault(concepto ?? "");

    public static string Linea(LineaDeTarifa l) => $"{l.EnLetra}: {Euros.Texto(l.Importe)}" + string.Concat(l.Escalones.Select(e => $"; desde {e.Desde} operaciones, {Euros.Texto(e.Importe)}"));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Tarifas = (await mediator.Send(new ListarTarifasQuery(), cancellationToken)).Elementos;
        if (Nueva.Conceptos.Length == 0) Nueva.Conceptos = [.. ConceptoDeTarifa.Nombres.Keys, .. Enumerable.Repeat("", LineasLibres)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await PrepararAsync();
            return Page();
        }

        await mediator.Send(new AbrirTarifaCommand(Nueva.Datos()), cancellationToken);
        return Redirect("/gestion/tarifas");
    }

    public async Task<IActionResult> OnPostCerrarAsync(Guid id, DateOnly ultimo, CancellationToken cancellationToken)
    {
        await mediator.Send(new CerrarTarifaCommand(id, ultimo), cancellationToken);
        return Redirect("/gestion/tarifas");
    }

    public Task PrepararAsync() => OnGetAsync(HttpContext.RequestAborted);

    /// <summary>La tarifa, como se teclea.</summary>
    public sealed class TarifaEscrita
    {
        public string? Nombre { get; set; }
        public DateOnly? Desde { get; set; }
        public DateOnly? Hasta { get; set; }

        /// <summary>Separados por comas; ninguno, la general.</summary>
        public string? Nifs { get; set; }

        public TipoDeImpuestoIndirecto Impuesto { get; set; }
        public string? TipoImpuesto { get; set; } = "21";
        public string? Minimo { get; set; }
        public string?[] Conceptos { get; set; } = [];
        public string?[] Importes { get; set; } = [];

        /// <summary><c>10: 80; 50: 70</c>.</summary>
        public string?[] Volumen { get; set; } = [];

        public DatosDeTarifa Datos() => new(Nombre ?? "", Desde ?? default, Hasta, Nifs?.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries) ?? [], Impuesto, Cifra(TipoImpuesto) ?? -1, Cifra(Minimo),
            [.. Conceptos.Select((c, i) => (Concepto: c, Importe: Cifra(Importes.ElementAtOrDefault(i)), Volumen: Volumen.ElementAtOrDefault(i)))
                .Where(l => l is { Concepto.Length: > 0, Importe: not null }).Select(l => new LineaDeTarifa(l.Concepto!.Trim(), l.Importe!.Value) { Escalones = Escalones(l.Volumen) })]);

        private static EscalonDeVolumen[] Escalones(string? texto) => [.. (texto ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split(':', 2))
            .Select(p => new EscalonDeVolumen(int.TryParse(p[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var desde) ? desde : 0, p.Length == 2 ? Cifra(p[1]) ?? -1 : -1))];

        /// <summary>Como se escribe un importe; lo que no es un número, un importe que no vale.</summary>
        private static decimal? Cifra(string? texto) => string.IsNullOrWhiteSpace(texto) ? null : ImporteEnEspanol.Leer(texto) ?? -1;
    }
}
