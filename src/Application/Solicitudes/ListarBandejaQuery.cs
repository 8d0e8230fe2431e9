using System.Globalization;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Qué parte de la bandeja.</summary>
public enum VistaDeBandeja
{
    /// <summary>Sin decisión: la que más espera, primero.</summary>
    PorAtender,

    /// <summary>De las que esperan, las que atiende quien pregunta.</summary>
    Mias,

    /// <summary>De las que esperan, las que no atiende nadie.</summary>
    SinAsignar,

    /// <summary>Esperan a quien las envió.</summary>
    Devueltas,

    /// <summary>Todas, la última que cambió primero.</summary>
    Todas,
}

/// <summary>La bandeja de solicitudes de la gestoría, por páginas.</summary>
/// <param name="Vista">Qué parte.</param>
/// <param name="Tramite">Solo las de ese trámite.</param>
/// <param name="Texto">Número, referencia, matrícula o nombre de quien la presenta, desde el principio.</param>
/// <param name="Cursor">El de la página anterior.</param>
/// <param name="Limite">De 1 a 200; 25 por defecto.</param>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes), DejaRastro]
public sealed record ListarBandejaQuery(VistaDeBandeja Vista = VistaDeBandeja.PorAtender, string? Tramite = null, string? Texto = null, string? Cursor = null, int? Limite = null) : IQuery<Pagina<SolicitudEnBandejaDto>>;

/// <summary>Una solicitud en la bandeja.</summary>
/// <param name="Solicitud">Lo de siempre.</param>
/// <param name="AsignadaA">Nombre de quien la atiende.</param>
public sealed record SolicitudEnBandejaDto(SolicitudEnListaDto Solicitud, string? AsignadaA);

internal sealed class ListarBandejaValidator : AbstractValidator<ListarBandejaQuery>
{
    public ListarBandejaValidator()
    {
        RuleFor(q => q.Vista).IsInEnum().WithMessage("Esa vista no existe.");
        RuleFor(q => q.Tramite).MaximumLength(60);
        RuleFor(q => q.Texto).MaximumLength(100);
    }
}

internal sealed class ListarBandejaHandler(SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario, ICursores cursores) : IRequestHandler<ListarBandejaQuery, Pagina<SolicitudEnBandejaDto>>
{
    private static readonly EstadoSolicitud[] Esperan = [EstadoSolicitud.Enviada, EstadoSolicitud.Entregada];

    public async Task<Pagina<SolicitudEnBandejaDto>> Handle(ListarBandejaQuery request, CancellationToken cancellationToken)
    {
        var (limite, orden) = (Pagina.Acotar(request.Limite), $"bandeja-{request.Vista}");
        var solicitudes = Ordenar(Filtrar(visibles.Todas().AsNoTracking(), request), request.Vista, Posicion.Abrir(cursores, request.Cursor, orden));
        var filas = await solicitudes.Take(limite + 1).ToListAsync(cancellationToken);
        var nombres = await mediator.Send(new NombrarUsuariosQuery([.. filas.Select(s => s.AsignadaA).OfType<Guid>().Distinct()]), cancellationToken);
        return Paginas.Cortar(cursores, orden, filas, limite, s => new(s.Actualizada.Ticks.ToString(CultureInfo.InvariantCulture), s.Id),
            s => new SolicitudEnBandejaDto(SolicitudEnListaDto.De(s), s.AsignadaA is { } quien ? nombres.GetValueOrDefault(quien, "Alguien que ya no está") : null), null);
    }

    private IQueryable<Solicitud> Filtrar(IQueryable<Solicitud> solicitudes, ListarBandejaQuery request)
    {
        var yo = usuario.Identidad.UsuarioId;
        solicitudes = request.Vista switch
        {
            VistaDeBandeja.Mias => solicitudes.Where(s => Esperan.Contains(s.Estado) && s.AsignadaA == yo),
            VistaDeBandeja.SinAsignar => solicitudes.Where(s => Esperan.Contains(s.Estado) && s.AsignadaA == null),
            VistaDeBandeja.Devueltas => solicitudes.Where(s => s.Estado == EstadoSolicitud.Devuelta),
            VistaDeBandeja.Todas => solicitudes,
            _ => solicitudes.Where(s => Esperan.Contains(s.Estado)),
        };
        if (!string.IsNullOrWhiteSpace(request.Tramite)) solicitudes = solicitudes.Where(s => s.Tramite == request.Tramite);
        if (string.IsNullOrWhiteSpace(request.Texto)) return solicitudes;

        var (texto, placa) = (request.Texto.Trim(), Matricula.Normalizar(request.Texto));
        return solicitudes.Where(s => s.Numero!.StartsWith(texto) || s.RefPropia!.StartsWith(texto) || s.Solicitante.StartsWith(texto) || (placa.Length >= 4 && s.Matricula!.StartsWith(placa)));
    }

    private static IQueryable<Solicitud> Ordenar(IQueryable<Solicitud> solicitudes, VistaDeBandeja vista, Posicion? tras)
    {
        var reciente = vista is VistaDeBandeja.Todas or VistaDeBandeja.Devueltas;
        if (tras is { } p)
        {
            var cuando = new DateTime(long.Parse(p.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
            solicitudes = reciente
                ? solicitudes.Where(s => s.Actualizada < cuando || (s.Actualizada == cuando && s.Id < p.Id))
                : solicitudes.Where(s => s.Actualizada > cuando || (s.Actualizada == cuando && s.Id > p.Id));
        }

        return reciente ? solicitudes.OrderByDescending(s => s.Actualizada).ThenByDescending(s => s.Id) : solicitudes.OrderBy(s => s.Actualizada).ThenBy(s => s.Id);
    }
}
