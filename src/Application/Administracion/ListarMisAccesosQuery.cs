using System.Globalization;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Quién, que no sea él mismo, ha mirado o se ha llevado lo que lleva los datos de quien pregunta, de lo último a lo primero.</summary>
[Requiere(Permiso.Propio)]
public sealed record ListarMisAccesosQuery(string? Cursor = null, int? Limite = null) : IQuery<Pagina<AccesoADatosDto>>;

/// <summary>Alguien miró algo con sus datos.</summary>
/// <param name="Fecha">Cuándo, UTC.</param>
/// <param name="Quien">Quién.</param>
/// <param name="DeDonde">La gestoría o su empresa.</param>
/// <param name="Que">Lo que hizo.</param>
/// <param name="ExpedienteId">De qué expediente, si lo es y sigue viéndolo.</param>
/// <param name="Expediente">Su número.</param>
public sealed record AccesoADatosDto(DateTime Fecha, string Quien, string? DeDonde, string Que, Guid? ExpedienteId, string? Expediente);

internal sealed class ListarMisAccesosHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario, IMediator mediator, ICursores cursores) : IRequestHandler<ListarMisAccesosQuery, Pagina<AccesoADatosDto>>
{
    private const string Orden = "-fecha";

    public async Task<Pagina<AccesoADatosDto>> Handle(ListarMisAccesosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var tras = Posicion.Abrir(cursores, request.Cursor, Orden);
        var lineas = new Dictionary<Guid, EntradaAuditoria>();

        // Sus datos son aquello en lo que interviene; lo que un colaborador lleva para otros no es suyo.
        foreach (var punto in mirador.PuntosDeVista.Where(p => p.Calidad == Calidad.Cliente))
            foreach (var objetos in Objetos(punto))
                foreach (var linea in await Leer(objetos, tras, limite + 1, cancellationToken)) lineas[linea.Id] = linea;

        var filas = lineas.Values.OrderByDescending(a => a.Fecha).ThenByDescending(a => a.Id).Take(limite + 1).ToList();
        var pagina = Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Fecha.Ticks.ToString(CultureInfo.InvariantCulture), f.Id), f => f, null);
        return new(await Nombrar(pagina.Elementos, cancellationToken), pagina.Siguiente);
    }

    private IEnumerable<IQueryable<Guid>> Objetos(PuntoDeVista punto) =>
    [
        mirador.Expedientes(punto).Select(h => h.ExpedienteId),
        mirador.Documentos(punto).Select(h => h.DocumentoId),
        mirador.Facturas(punto).Select(h => h.FacturaId),
    ];

    private async Task<List<EntradaAuditoria>> Leer(IQueryable<Guid> objetos, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        var (acciones, yo) = (AccionesDeAuditoria.DeAcceso, usuario.Identidad.UsuarioId);
        var lineas = db.Auditoria.AsNoTracking().Where(a => a.UsuarioId != null && a.UsuarioId != yo && acciones.Contains(a.Accion) && a.ObjetoId != null && objetos.Contains(a.ObjetoId.Value));
        if (tras is { } t) lineas = BuscadorDeAuditoria.Tras(lineas, new(long.Parse(t.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc), t.Id);
        return await BuscadorDeAuditoria.Ordenar(lineas).Take(cuantas).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<AccesoADatosDto>> Nombrar(IReadOnlyList<EntradaAuditoria> lineas, CancellationToken cancellationToken)
    {
        var personas = await mediator.Send(new PresentarUsuariosQuery([.. lineas.Select(l => l.UsuarioId).OfType<Guid>().Distinct()]), cancellationToken);
        var expedientes = usuario.Tiene(Permiso.VerDocumentos)
            ? await mediator.Send(new ResumirExpedientesQuery([.. lineas.Select(l => l.ObjetoId).OfType<Guid>().Distinct()]), cancellationToken)
            : new Dictionary<Guid, ResumenDeExpediente>();
        return [.. lineas.Select(l =>
        {
            var quien = personas.GetValueOrDefault(l.UsuarioId!.Value);
            var expediente = expedientes.GetValueOrDefault(l.ObjetoId!.Value);
            return new AccesoADatosDto(l.Fecha, quien?.Nombre ?? "Un usuario que ya no existe", quien is { EsDeLaGestoria: true } ? "De la gestoría" : quien?.Empresa, AccionesDeAuditoria.Texto(l.Accion), expediente?.Id, expediente?.Numero);
        })];
    }
}
