using System.Globalization;
using ElGestorPortal.Domain.Mensajes;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Los mensajes de una conversación que ve quien pregunta, del más reciente al más antiguo, por páginas.</summary>
/// <param name="De">Expediente o solicitud.</param>
/// <param name="Cursor">El de la página anterior.</param>
/// <param name="Limite">De 1 a 200; 25 por defecto.</param>
[Requiere(Permiso.VerMensajes)]
public sealed record ListarMensajesQuery(Conversacion De, string? Cursor = null, int? Limite = null) : IQuery<Pagina<MensajeDto>>;

/// <summary>Un mensaje de una conversación.</summary>
public sealed record MensajeDto
{
    public required Guid Id { get; init; }
    public required string Autor { get; init; }

    /// <summary>Lo escribió la oficina; si no, alguien de fuera.</summary>
    public required bool DeLaOficina { get; init; }

    /// <summary>Se escribió en el portal; si no, en el programa de la oficina.</summary>
    public required bool EscritoAqui { get; init; }

    public required string Texto { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Fecha { get; init; }

    /// <summary>Del otro lado y sin leer todavía.</summary>
    public required bool Nuevo { get; init; }

    /// <summary>Cuándo lo recibió el programa de la oficina, UTC; null si aún no, o si no tiene que ir.</summary>
    public DateTime? Entregado { get; init; }

    /// <summary>Por qué no lo admitió.</summary>
    public string? Rechazo { get; init; }

    /// <summary>Para la oficina: el NIF de fuera al que le toca; null si es para todos los que ven el expediente.</summary>
    public string? Nif { get; init; }

    internal static MensajeDto De(Mensaje m, bool oficina, DateTime leidoHasta) => new()
    {
        Id = m.Id,
        Autor = m.Autor,
        DeLaOficina = m.DeLaOficina,
        EscritoAqui = !m.DelEscritorio,
        Texto = m.Texto,
        Fecha = m.Fecha,
        Nuevo = m.DeLaOficina != oficina && m.Recibido > leidoHasta,
        Entregado = m.Entregado,
        Rechazo = m.Rechazo,
        Nif = oficina ? m.Nif : null,
    };
}

internal sealed class ListarMensajesHandler(IPortalDb db, MensajesVisibles visibles, ICursores cursores) : IRequestHandler<ListarMensajesQuery, Pagina<MensajeDto>>
{
    private const string Orden = "mensajes";

    public async Task<Pagina<MensajeDto>> Handle(ListarMensajesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var mensajes = await visibles.DeAsync(request.De, cancellationToken);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } tras)
        {
            var fecha = new DateTime(long.Parse(tras.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
            mensajes = mensajes.Where(m => m.Fecha < fecha || (m.Fecha == fecha && m.Id < tras.Id));
        }

        var (lector, conversacion) = (visibles.Lector, request.De.Id);
        var hasta = await db.LecturasDeConversaciones.Where(l => l.Lector == lector && l.ConversacionId == conversacion).Select(l => l.Hasta).SingleOrDefaultAsync(cancellationToken);
        var filas = await mensajes.OrderByDescending(m => m.Fecha).ThenByDescending(m => m.Id).Take(limite + 1).ToListAsync(cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, m => new(m.Fecha.Ticks.ToString(CultureInfo.InvariantCulture), m.Id), m => MensajeDto.De(m, visibles.DeLaOficina, hasta), null);
    }
}
