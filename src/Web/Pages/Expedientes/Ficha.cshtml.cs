using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Mensajes;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Ficha de un expediente: varias preguntas, una tras otra; ningún módulo lee las tablas de otro para componerla.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario, OpcionesDeSubidas subidas, TimeProvider reloj) : PageModel, IPreparable
{
    public ExpedienteDto Expediente { get; private set; } = null!;

    public IReadOnlyList<DocumentoDto> Documentos { get; private set; } = [];

    public IReadOnlyList<FacturaEnListaDto> Facturas { get; private set; } = [];

    public IReadOnlyList<HitoDeHistorial> Historial { get; private set; } = [];

    public IReadOnlyList<Common.Presentacion.PasoDeTramite> Pasos => [.. Expediente.Pasos.Elementos.Select(p => new Common.Presentacion.PasoDeTramite(p.Nombre, p.Fecha, p.Hecho, p.Actual))];

    /// <summary>Lo que el despacho dice de este estado y lo que suele tardar el trámite.</summary>
    public LoHabitualDto Habitual { get; private set; } = new(null, null);

    public QueOcurre Ahora => QueOcurre.De(Expediente, usuario.Identidad.EsInterno);

    /// <summary>La lista de la que se viene, con su familia y sus filtros.</summary>
    public string Vuelta => UltimaLista.Direccion(Request);

    public string IconoDelTurno => Expediente.Turno switch
    {
        Turno.Usted => "hand-finger",
        Turno.Administracion => "building-bank",
        Turno.Gestoria => "briefcase",
        _ => "circle-check",
    };

    /// <summary>Justificantes y provisionales: con sus fechas a la vista, los vigentes primero.</summary>
    public IEnumerable<(DocumentoDto Documento, Validez Validez)> ConValidez => Documentos
        .Where(d => ClaseDocumento.ConValidez(d.Clase) && d.Vigencia?.Hasta is not null)
        .OrderByDescending(d => d.Vigencia!.Hasta)
        .Select(d => (d, new Validez(d.ClaseTexto, d.Vigencia!.Desde, d.Vigencia.Hasta!.Value, reloj.Hoy(), Enlace(d))));

    public IEnumerable<DocumentoDto> Corrientes => Documentos.Where(d => !(ClaseDocumento.ConValidez(d.Clase) && d.Vigencia?.Hasta is not null));

    public static string? Enlace(DocumentoDto d) => d.Permiso == PermisoDocumento.Descargar ? $"/documentos/{d.Id}/contenido" : null;

    /// <summary>Hay algo que bajar en un ZIP.</summary>
    public bool HayQueDescargar => usuario.Tiene(Domain.Common.Permiso.DescargarDocumentos) && Documentos.Any(d => d.Permiso == PermisoDocumento.Descargar);

    /// <summary>El formulario de adjuntar, si puede.</summary>
    public FormularioDeAdjuntar? Adjuntar => usuario.Tiene(Domain.Common.Permiso.AdjuntarDocumentos) ? new($"/expedientes/{Expediente.Id}/adjuntar", subidas.MaximoPorArchivo) : null;

    /// <summary>Algo recién subido va todavía de camino: la lista se vuelve a pedir sola, durante un par de minutos.</summary>
    public bool HayDeCamino => Documentos.Any(d => d.Entrega is { Estado: not (EstadoArchivo.Archivado or EstadoArchivo.Rechazado) } e && e.Pasos.Elementos[^1].Fecha > reloj.Ahora().AddMinutes(-2));

    /// <summary>Quién ha abierto sus documentos, para la gestoría.</summary>
    public IReadOnlyList<DescargaAnotadaDto>? Aperturas { get; private set; }

    /// <summary>Lo hablado con la gestoría, si tiene mensajes.</summary>
    public ConversacionEnPagina? Conversacion { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Expediente = await mediator.Send(new ObtenerExpedienteQuery(id), cancellationToken);
        Habitual = await mediator.Send(new ObtenerLoHabitualQuery(Expediente.Estado, Expediente.TipoTramite), cancellationToken);
        if (usuario.Tiene(Domain.Common.Permiso.VerDocumentos))
            Documentos = (await mediator.Send(new ListarDocumentosDeExpedienteQuery(id), cancellationToken)).Elementos;

        if (usuario.Tiene(Domain.Common.Permiso.VerFacturas))
            Facturas = (await mediator.Send(new ListarFacturasDeExpedienteQuery(id), cancellationToken)).Elementos;

        var actividades = await mediator.Send(new ListarHistorialQuery(id), cancellationToken);
        if (usuario.Tiene(Domain.Common.Permiso.Gestionar | Domain.Common.Permiso.VerDocumentos))
            Aperturas = (await mediator.Send(new ListarDescargasQuery { Expediente = id.ToString(), Limite = 8 }, cancellationToken)).Elementos;

        Conversacion = await ConversacionEnPagina.LeerAsync(mediator, usuario, Application.Mensajes.Conversacion.DeExpediente(id), null, cancellationToken);
        Historial = [.. actividades.Elementos.Select(a => new HitoDeHistorial(a.Texto, a.Fecha, a.Usuario, a.Publica ? null : "Solo lo ve la gestoría."))];
    }

    /// <summary>Solo la conversación, para mirar si hay contestación sin volver a componer la ficha.</summary>
    public async Task<IActionResult> OnGetMensajesAsync(Guid id, CancellationToken cancellationToken) =>
        await ConversacionEnPagina.LeerAsync(mediator, usuario, Application.Mensajes.Conversacion.DeExpediente(id), null, cancellationToken) is { } conversacion ? Partial("_Conversacion", conversacion) : NotFound();

    public async Task<IActionResult> OnPostEscribirAsync(Guid id, string? texto, string? paraNif, string? clave, CancellationToken cancellationToken)
    {
        await mediator.Send(new EscribirMensajeCommand(Application.Mensajes.Conversacion.DeExpediente(id), new(texto, paraNif)) { ClaveDeIdempotencia = clave }, cancellationToken);
        return Redirect($"/expedientes/{id}#mensajes");
    }

    public Task PrepararAsync() => OnGetAsync(Guid.Parse((string)RouteData.Values["id"]!), HttpContext.RequestAborted);
}
