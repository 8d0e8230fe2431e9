using System.Globalization;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Domain.Mensajes;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Las conversaciones que ve quien pregunta: primero las que tienen algo sin leer; dentro, la que se movió la última.</summary>
/// <param name="SinLeer">Solo las que tienen algo sin leer.</param>
/// <param name="Cursor">El de la página anterior.</param>
/// <param name="Limite">De 1 a 200; 25 por defecto.</param>
[Requiere(Permiso.VerMensajes)]
public sealed record ListarConversacionesQuery(bool SinLeer = false, string? Cursor = null, int? Limite = null) : IQuery<Pagina<ConversacionDto>>;

/// <summary>Una conversación en la lista.</summary>
/// <param name="ExpedienteId">De qué trata: un expediente; o</param>
/// <param name="SolicitudId">una solicitud.</param>
/// <param name="Titulo">Cómo se llama aquello de lo que trata.</param>
/// <param name="Matricula">De su vehículo, normalizada.</param>
/// <param name="Autor">Quién escribió lo último.</param>
/// <param name="Texto">Cómo empieza lo último.</param>
/// <param name="Fecha">De lo último, UTC.</param>
/// <param name="SinLeer">Cuántos hay sin leer.</param>
public sealed record ConversacionDto(Guid? ExpedienteId, Guid? SolicitudId, string Titulo, string? Matricula, string Autor, string Texto, DateTime Fecha, int SinLeer);

internal sealed class ListarConversacionesHandler(IPortalDb db, MensajesVisibles visibles, IMediator mediator, ICursores cursores) : IRequestHandler<ListarConversacionesQuery, Pagina<ConversacionDto>>
{
    private const string Orden = "conversaciones";
    private const int LargoDelTexto = 160;

    public async Task<Pagina<ConversacionDto>> Handle(ListarConversacionesQuery request, CancellationToken cancellationToken)
    {
        var (limite, tras) = (Pagina.Acotar(request.Limite), Posicion.Abrir(cursores, request.Cursor, Orden));
        var filas = new List<Fila>();
        foreach (var mensajes in visibles.Todos()) filas.AddRange(await Tras(Agrupar(mensajes, request.SinLeer), tras).Take(limite + 1).ToListAsync(cancellationToken));

        var unidas = filas.DistinctBy(f => f.Id).OrderByDescending(f => f.SinLeer > 0).ThenByDescending(f => f.Ultimo).ThenByDescending(f => f.Id).Take(limite + 1).ToList();
        var pagina = Paginas.Cortar(cursores, Orden, unidas, limite, f => new((f.SinLeer > 0 ? "1" : "0") + f.Ultimo.Ticks.ToString(CultureInfo.InvariantCulture), f.Id), f => f, null);
        return new(await NombrarAsync(pagina.Elementos, cancellationToken), pagina.Siguiente);
    }

    private IQueryable<Fila> Agrupar(IQueryable<Mensaje> mensajes, bool sinLeer)
    {
        var (lector, oficina) = (visibles.Lector, visibles.DeLaOficina);
        var filas =
            from m in mensajes
            join l in db.LecturasDeConversaciones.Where(l => l.Lector == lector) on m.ConversacionId equals l.ConversacionId into leidas
            from l in leidas.DefaultIfEmpty()
            group new { m.Fecha, Nuevo = m.DeLaOficina != oficina && (l == null || m.Recibido > l.Hasta) ? 1 : 0 } by new { m.ConversacionId, m.SolicitudId } into g
            select new Fila { Id = g.Key.ConversacionId, SolicitudId = g.Key.SolicitudId, Ultimo = g.Max(x => x.Fecha), SinLeer = g.Sum(x => x.Nuevo) };
        return sinLeer ? filas.Where(f => f.SinLeer > 0) : filas;
    }

    private static IQueryable<Fila> Tras(IQueryable<Fila> filas, Posicion? tras)
    {
        if (tras is { } p)
        {
            var (nuevas, ultimo) = (p.Clave[0] == '1', new DateTime(long.Parse(p.Clave.AsSpan(1), CultureInfo.InvariantCulture), DateTimeKind.Utc));
            filas = nuevas
                ? filas.Where(f => f.SinLeer == 0 || f.Ultimo < ultimo || (f.Ultimo == ultimo && f.Id < p.Id))
                : filas.Where(f => f.SinLeer == 0 && (f.Ultimo < ultimo || (f.Ultimo == ultimo && f.Id < p.Id)));
        }

        return filas.OrderByDescending(f => f.SinLeer > 0).ThenByDescending(f => f.Ultimo).ThenByDescending(f => f.Id);
    }

    /// <summary>Aquello de lo que tratan, preguntado a su módulo: lo que ya no se ve, no figura.</summary>
    private async Task<IReadOnlyList<ConversacionDto>> NombrarAsync(IReadOnlyList<Fila> filas, CancellationToken cancellationToken)
    {
        var solicitudes = filas.Where(f => f.SolicitudId is not null).Select(f => f.Id).ToList();
        var nombradas = solicitudes.Count == 0 ? new Dictionary<Guid, SolicitudNombrada>() : await mediator.Send(new ResumirSolicitudesQuery(solicitudes), cancellationToken);
        var expedientes = await mediator.Send(new ResumirExpedientesQuery([.. filas.Select(f => f.Id).Except(solicitudes)]), cancellationToken);
        var ultimos = await visibles.UltimosAsync([.. filas.Select(f => f.Id)], cancellationToken);
        var dtos = new List<ConversacionDto>();
        foreach (var fila in filas)
        {
            var (solicitud, expediente) = (nombradas.GetValueOrDefault(fila.Id), expedientes.GetValueOrDefault(fila.Id));
            if ((solicitud is null && expediente is null) || !ultimos.TryGetValue(fila.Id, out var ultimo)) continue;

            var titulo = expediente is null ? $"{solicitud!.Tramite} {solicitud.Numero}" : $"Expediente {expediente.Numero}";
            dtos.Add(new(expediente?.Id, solicitud?.Id, titulo, expediente?.Matricula ?? solicitud?.Matricula, ultimo.Autor, Principio(ultimo.Texto), ultimo.Fecha, fila.SinLeer));
        }

        return dtos;
    }

    private static string Principio(string texto) => texto.Length <= LargoDelTexto ? texto : string.Concat(texto.AsSpan(0, LargoDelTexto).TrimEnd(), "…");

    private sealed class Fila
    {
        public required Guid Id { get; init; }
        public required Guid? SolicitudId { get; init; }
        public required DateTime Ultimo { get; init; }
        public required int SinLeer { get; init; }
    }
}
