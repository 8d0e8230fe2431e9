using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages.Expedientes;

/// <summary>Ficha de un expediente: varias preguntas, una tras otra; ningún módulo lee las tablas de otro para componerla.</summary>
public sealed class FichaModel(IMediator mediator, IUsuarioActual usuario, OpcionesDeSubidas subidas, TimeProvider reloj) : PageModel
{
    public ExpedienteDto Expediente { get; private set; } = null!;

    public IReadOnlyList<DocumentoDto> Documentos { get; private set; } = [];

    public IReadOnlyList<FacturaEnListaDto> Facturas { get; private set; } = [];

    public IReadOnlyList<HitoDeHistorial> Historial { get; private set; } = [];

    public IReadOnlyList<Common.Presentacion.PasoDeTramite> Pasos => [.. Expediente.Pasos.Elementos.Select(p => new Common.Presentacion.PasoDeTramite(p.Nombre, p.Fecha, p.Hecho, p.Actual))];

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
    public FormularioDeAdjuntar? Adjuntar => usuario.Tiene(Domain.Common.Permiso.AdjuntarDocumentos) ? new(Expediente.Id, subidas.MaximoPorArchivo) : null;

    /// <summary>Algo recién subido va todavía de camino: la lista se vuelve a pedir sola, durante unos minutos.</summary>
    public bool HayDeCamino => Documentos.Any(d => d.Entrega is { Estado: not (EstadoArchivo.Archivado or EstadoArchivo.Rechazado) } e && e.Pasos.Elementos[^1].Fecha > reloj.Ahora().AddMinutes(-10));

    /// <summary>Quién ha abierto sus documentos, para la gestoría.</summary>
    public IReadOnlyList<DescargaAnotadaDto>? Aperturas { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Expediente = await mediator.Send(new ObtenerExpedienteQuery(id), cancellationToken);
        if (usuario.Tiene(Domain.Common.Permiso.VerDocumentos))
            Documentos = (await mediator.Send(new ListarDocumentosDeExpedienteQuery(id), cancellationToken)).Elementos;

        if (usuario.Tiene(Domain.Common.Permiso.VerFacturas))
            Facturas = (await mediator.Send(new ListarFacturasDeExpedienteQuery(id), cancellationToken)).Elementos;

        var actividades = await mediator.Send(new ListarHistorialQuery(id), cancellationToken);
        if (usuario.Tiene(Domain.Common.Permiso.Gestionar | Domain.Common.Permiso.VerDocumentos))
            Aperturas = (await mediator.Send(new ListarDescargasQuery { Expediente = id.ToString(), Limite = 8 }, cancellationToken)).Elementos;

        Historial = [.. actividades.Elementos.Select(a => new HitoDeHistorial(a.Texto, a.Fecha, a.Usuario, a.Publica ? null : "Solo lo ve la gestoría."))];
    }
}
