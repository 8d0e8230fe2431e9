using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ElGestorPortal.Web.Pages;

/// <summary>Portada: a quién le toca mover cada cosa, lo que acaba de llegar, lo que caduca y lo que se suele preguntar.</summary>
public sealed class IndexModel(IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : PageModel
{
    private const int PorCarril = 4;

    public string Saludo { get; private set; } = "";

    public IReadOnlyList<PreguntaDto> Preguntas { get; private set; } = [];

    public IReadOnlyList<Carril> Carriles { get; private set; } = [];

    public CuentaPorEstadoDto Cuenta { get; private set; } = new([], false);

    public IReadOnlyList<NovedadDto> Actividad { get; private set; } = [];

    public IReadOnlyList<DocumentoDto> Nuevos { get; private set; } = [];

    /// <summary>Justificantes, provisionales y lo demás con fecha, lo que antes caduca primero.</summary>
    public IReadOnlyList<(DocumentoDto Documento, Validez Validez)> PorCaducar { get; private set; } = [];

    public bool VeDocumentos => usuario.Tiene(Permiso.VerDocumentos);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (usuario.Tiene(Permiso.Operar)) return LocalRedirect("~" + EntradaDeLaPlataforma.Ruta);

        var hora = TimeZoneInfo.ConvertTimeFromUtc(reloj.GetUtcNow().UtcDateTime, Calendario.Madrid).Hour;
        var nombre = usuario.Identidad.Nombre.Split(' ')[0];
        Saludo = $"{(hora < 6 ? "Buenas noches" : hora < 14 ? "Buenos días" : hora < 21 ? "Buenas tardes" : "Buenas noches")}, {nombre}";

        // De uno en uno: comparten el contexto de datos de la petición.
        Preguntas = [.. (await mediator.Send(new ListarPreguntasQuery(), cancellationToken)).Where(p => SuModuloEsta(p.Direccion))];
        if (VeDocumentos) await LeerDocumentos(cancellationToken);
        if (!usuario.Tiene(Permiso.VerExpedientes)) return Page();

        Carriles =
        [
            await Leer("usted", usuario.Identidad.EsInterno ? "Al cliente o colaborador" : "Le toca a usted", cancellationToken),
            await Leer("gestoria", "A la gestoría", cancellationToken),
            await Leer("administracion", "A la Administración", cancellationToken),
        ];
        Cuenta = await mediator.Send(new ContarPorEstadoQuery(), cancellationToken);
        Actividad = await mediator.Send(new ListarActividadRecienteQuery(), cancellationToken);
        return Page();
    }

    /// <summary>Una pregunta cuya lista no está en su menú no le sirve.</summary>
    private bool SuModuloEsta(string direccion) => MenuDelPortal.Para(usuario).Any(e => e.Href == direccion.Split('?')[0]);

    private async Task LeerDocumentos(CancellationToken cancellationToken)
    {
        var porCaducar = await mediator.Send(new ListarDocumentosQuery { PorCaducar = 30, Limite = 25 }, cancellationToken);
        PorCaducar = [.. porCaducar.Elementos.Select(d => (d, new Validez(d.ClaseTexto, d.Vigencia!.Desde, d.Vigencia.Hasta!.Value, reloj.Hoy()))).OrderBy(v => v.Item2.Hasta).Take(PorCarril)];
        if (!usuario.Identidad.EsInterno) Nuevos = (await mediator.Send(new ListarDocumentosQuery { Nuevos = true, Limite = PorCarril }, cancellationToken)).Elementos;
    }

    private async Task<Carril> Leer(string turno, string titulo, CancellationToken cancellationToken)
    {
        var pagina = await mediator.Send(new ListarExpedientesQuery { Turno = turno, Limite = PorCarril }, cancellationToken);
        return new(turno, titulo, pagina.Elementos, pagina.Siguiente is not null);
    }
}

/// <summary>Los expedientes más recientes que esperan a alguien.</summary>
public sealed record Carril(string Turno, string Titulo, IReadOnlyList<ExpedienteEnListaDto> Expedientes, bool HayMas);
