using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Documentos;

/// <summary>Un documento antes de descargarlo: qué es, si vale, cómo se ve y con quién se comparte.</summary>
[PaginaDeAcceso, LimiteDeCuerpo]
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario, IDireccionesDelPortal direcciones, TimeProvider reloj) : PageModel, IPreparable
{
    private const int Aperturas = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EnlaceNuevo Entrada { get; set; } = new();

    public FichaDeDocumentoDto Ficha { get; private set; } = null!;

    public DocumentoDto Documento => Ficha.Documento;

    /// <summary>La dirección recién creada: solo se enseña esta vez.</summary>
    public string? Enlace { get; private set; }

    /// <summary>Quién lo abrió, para la gestoría.</summary>
    public IReadOnlyList<DescargaAnotadaDto>? Descargas { get; private set; }

    public Validez? Validez => Documento.Vigencia is { Hasta: { } hasta } v ? new(Documento.ClaseTexto, v.Desde, hasta, reloj.Hoy()) : null;

    public string Contenido => $"/documentos/{Id}/contenido";

    public bool EsImagen => Documento.TipoMime.StartsWith("image/", StringComparison.Ordinal);

    public bool SePuedeMirar => Web.Common.Descargas.EsMirable(Documento.TipoMime);

    public bool SePuedeDescargar => Documento.Permiso == PermisoDocumento.Descargar;

    public Task OnGetAsync() => PrepararAsync();

    public async Task<IActionResult> OnPostCompartirAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var secreto = await mediator.Send(new CompartirDocumentoCommand(Id, Entrada.Dias, Entrada.Contrasena, Entrada.Maximo), cancellationToken);
            Enlace = await direcciones.AbsolutaAsync($"/compartido/{secreto}", cancellationToken);
            Entrada = new();
            ModelState.Clear();
        }

        await PrepararAsync();
        return Page();
    }

    public async Task PrepararAsync()
    {
        Ficha = await mediator.Send(new ObtenerDocumentoQuery(Id), HttpContext.RequestAborted);
        if (usuario.Tiene(Domain.Common.Permiso.Gestionar))
            Descargas = (await mediator.Send(new ListarDescargasQuery { DocumentoId = Id, Limite = Aperturas }, HttpContext.RequestAborted)).Elementos;
    }

    /// <summary>Las condiciones de un enlace, como se escriben.</summary>
    public sealed class EnlaceNuevo
    {
        public int Dias { get; set; } = 7;

        public string? Contrasena { get; set; }

        public int? Maximo { get; set; }
    }
}
