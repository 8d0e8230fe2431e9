using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Solicitudes;

/// <summary>El asistente de una solicitud: un paso por pantalla, y cada uno se guarda al cambiar y al seguir.</summary>
public sealed class RellenarModel(IMediator mediator, OpcionesDeSubidas subidas, TimeProvider reloj) : PageModel, IPreparable
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Paso { get; set; }

    /// <summary>Rol al que se le añade una persona en blanco.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Otra { get; set; }

    [BindProperty]
    public EntradaDeSolicitud Entrada { get; set; } = new();

    [BindProperty]
    public string? Clave { get; set; }

    public SolicitudDto Solicitud { get; private set; } = null!;

    public Tramite Tramite { get; private set; } = null!;

    public IReadOnlyList<PasoDelAsistente> Pasos { get; private set; } = [];

    public int Indice { get; private set; }

    public PasoDelAsistente Actual => Pasos[Indice];

    /// <summary>Para adjuntar; null si no puede.</summary>
    public FormularioDeAdjuntar? Adjuntar => Solicitud.AdmiteAdjuntos ? new($"/solicitudes/{Id}/adjuntar", subidas.MaximoPorArchivo, "Adjuntar") : null;

    public string Direccion(string paso) => $"/solicitudes/{Id}/rellenar?paso={paso}";

    /// <summary>Lo que se ha visto al revisar lo de este paso, si ya hay algo escrito en él.</summary>
    public IEnumerable<Reparo> ReparosDelPaso => Solicitud.Reparos.Elementos.Where(r => PasoDe(r) == Actual.Clave && YaEmpezado(Actual.Clave));

    public static string PasoDe(Reparo reparo) => PasoDe(reparo.Campo);

    /// <summary>Dónde se arregla un dato; lo que dice la gestoría de un documento, donde se adjuntan.</summary>
    public static string PasoDe(string campo) =>
        campo.StartsWith("intervinientes", StringComparison.Ordinal) ? PasosDelAsistente.Personas
        : campo.StartsWith("adjuntos", StringComparison.Ordinal) || campo.StartsWith("documentos", StringComparison.Ordinal) ? PasosDelAsistente.Documentos : PasosDelAsistente.Objeto;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await CargarAsync(cancellationToken);
        if (!Solicitud.Editable) return LocalRedirect($"/solicitudes/{Id}");

        Entrada = EntradaDeSolicitud.De(Solicitud.Version, Solicitud.RefPropia, Solicitud.Datos, Tramite);
        if (Tramite.Roles.Any(r => r.Clave == Otra)) Entrada.Partes.Insert(Entrada.Partes.FindLastIndex(p => p.Rol == Otra) + 1, new() { Rol = Otra! });
        Clave = Guid.CreateVersion7().ToString("N");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await GuardarAsync(cancellationToken);
        return LocalRedirect(Direccion(Pasos[Math.Min(Indice + 1, Pasos.Count - 1)].Clave));
    }

    public async Task<IActionResult> OnPostOtraAsync(string rol, CancellationToken cancellationToken)
    {
        await GuardarAsync(cancellationToken);
        return LocalRedirect($"{Direccion(PasosDelAsistente.Personas)}&otra={Uri.EscapeDataString(rol)}");
    }

    public async Task<IActionResult> OnPostQuitarAsync(int parte, CancellationToken cancellationToken)
    {
        if (parte >= 0 && parte < Entrada.Partes.Count) Entrada.Partes.RemoveAt(parte);
        await GuardarAsync(cancellationToken);
        return LocalRedirect(Direccion(PasosDelAsistente.Personas));
    }

    /// <summary>Guarda sin salir de la pantalla y dice a qué hora.</summary>
    public async Task<IActionResult> OnPostAutoguardarAsync(CancellationToken cancellationToken)
    {
        var version = await GuardarAsync(cancellationToken);
        return Partial("_Guardado", (version, reloj.GetUtcNow().UtcDateTime));
    }

    public async Task<IActionResult> OnPostEnviarAsync(CancellationToken cancellationToken)
    {
        await GuardarAsync(cancellationToken);
        await mediator.Send(new EnviarSolicitudCommand(Id) { ClaveDeIdempotencia = Clave }, cancellationToken);
        return LocalRedirect($"/solicitudes/{Id}?enviada=true");
    }

    public async Task<IActionResult> OnPostQuitarAdjuntoAsync(Guid documento, CancellationToken cancellationToken)
    {
        await mediator.Send(new QuitarAdjuntoDeSolicitudCommand(Id, documento), cancellationToken);
        return LocalRedirect(Direccion(PasosDelAsistente.Documentos));
    }

    public async Task<IActionResult> OnPostRetirarAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new RetirarSolicitudCommand(Id), cancellationToken);
        return LocalRedirect("/solicitudes");
    }

    public async Task PrepararAsync()
    {
        await CargarAsync(HttpContext.RequestAborted);
        if (Entrada.Partes.Count == 0) Entrada.Partes = ParteEnFormulario.Rellenar(Solicitud.Datos, Tramite);
    }

    private async Task<int> GuardarAsync(CancellationToken cancellationToken)
    {
        await CargarAsync(cancellationToken);
        if (!ModelState.IsValid) throw new FluentValidation.ValidationException("", [new("", "Alguna fecha no existe.")]);

        var datos = Entrada.Aplicar(Solicitud.Datos, Tramite, Actual.Clave);
        return await mediator.Send(new GuardarSolicitudCommand(Actual.Clave == PasosDelAsistente.Objeto ? Entrada.RefPropia : Solicitud.RefPropia, datos) { Id = Id, Version = Entrada.Version }, cancellationToken);
    }

    private async Task CargarAsync(CancellationToken cancellationToken)
    {
        Solicitud = await mediator.Send(new ObtenerSolicitudQuery(Id), cancellationToken);
        Tramite = CatalogoDeTramites.De(Solicitud.Tramite);
        Pasos = PasosDelAsistente.De(Tramite);
        Indice = Math.Max(0, Pasos.ToList().FindIndex(p => p.Clave == Paso));
    }

    private bool YaEmpezado(string paso) => paso == PasosDelAsistente.Personas
        ? Solicitud.Datos.Intervinientes.Count > 0
        : Solicitud.Datos.Campos.Count > 0 || Solicitud.Matricula is not null || Solicitud.Datos.Escritura is not null;
}
