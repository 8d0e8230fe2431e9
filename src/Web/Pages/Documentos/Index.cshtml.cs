using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Documentos;

/// <summary>Descargas: todos los documentos de quien mira. Los filtros y el cursor están en la dirección.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : PageModel, IListaEnsenable
{
    // Un justificante dura 30 días y un provisional, 60: los que valen son de los últimos meses, y no hay que recorrer los años anteriores.
    private const int DiasDeLaFranja = 120;
    private const int EnLaFranja = 12;

    public static IReadOnlyList<string> DeCirculacion { get; } = ["justificante-profesional", "provisional-matriculacion"];

    [BindProperty(SupportsGet = true)]
    public ListarDocumentosQuery Filtro { get; set; } = new();

    public Pagina<DocumentoDto> Pagina { get; private set; } = new([]);

    /// <summary>Justificantes y provisionales en vigor, el que antes caduca primero.</summary>
    public IReadOnlyList<Validez> Franja { get; private set; } = [];

    public FiltrosDeLista Filtros { get; private set; } = null!;

    public bool SePuedeEnsenar => Filtros is not null;

    public PieDeLista Pie { get; private set; } = new(null, null);

    public bool EsInterno => usuario.Identidad.EsInterno;

    public bool PuedeDescargar => usuario.Tiene(Domain.Common.Permiso.DescargarDocumentos);

    /// <summary>En la página que se ve hay alguno sin leer.</summary>
    public bool HayNuevos => Pagina.Elementos.Any(d => d.Nuevo);

    public static bool Descargable(DocumentoDto d) => d.Permiso == Domain.Documentos.PermisoDocumento.Descargar;

    public async Task<IActionResult> OnPostLeidosAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new MarcarLeidosCommand(), cancellationToken);
        return RedirectToPage();
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Filtros = FiltrosDeDocumentos.Componer(Filtro, Request.Query, EsInterno);
        Pagina = await mediator.Send(Filtro with { Contar = false }, cancellationToken);
        Pie = new DireccionDeLista(FiltrosDeDocumentos.Ruta, Request.Query).Pie(Pagina.Siguiente, Filtro.Cursor, Filtro.Limite);

        if (Filtros.Puestos.Count == 0 && Filtro.Cursor is null) Franja = await EnVigor(cancellationToken);
    }

    /// <summary>Su validez, si la tiene, para que no se pueda leer mal.</summary>
    public Validez? ValidezDe(DocumentoDto d) => d.Vigencia is { Hasta: { } hasta } v ? new(d.ClaseTexto, v.Desde, hasta, reloj.Hoy()) : null;

    private async Task<IReadOnlyList<Validez>> EnVigor(CancellationToken cancellationToken)
    {
        var vigentes = await mediator.Send(new ListarDocumentosQuery { Clase = DeCirculacion, Vigentes = true, Desde = reloj.Hoy().AddDays(-DiasDeLaFranja), Limite = EnLaFranja }, cancellationToken);
        return [.. vigentes.Elementos.OrderBy(d => d.Vigencia!.Hasta).Take(3).Select(d => new Validez(
            d.Matricula is { } placa ? $"{d.ClaseTexto} · {ClaseDeMatricula.De(placa).Texto}" : d.ClaseTexto, d.Vigencia!.Desde, d.Vigencia.Hasta!.Value, reloj.Hoy(),
            d.Permiso == Domain.Documentos.PermisoDocumento.Descargar ? $"/documentos/{d.Id}/contenido" : null))];
    }
}
