using System.Globalization;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las solicitudes que ve quien pregunta, de la última que cambió a la primera, por páginas.</summary>
/// <param name="Estado">Solo las que están así.</param>
/// <param name="Tramite">Solo las de ese trámite.</param>
/// <param name="Texto">Número, referencia propia o matrícula, desde el principio.</param>
/// <param name="Cursor">El de la página anterior.</param>
/// <param name="Limite">De 1 a 200; 25 por defecto.</param>
[Requiere(Permiso.CrearSolicitudes), DejaRastro]
public sealed record ListarSolicitudesQuery(EstadoSolicitud? Estado = null, string? Tramite = null, string? Texto = null, string? Cursor = null, int? Limite = null) : IQuery<Pagina<SolicitudEnListaDto>>;

internal sealed class ListarSolicitudesValidator : AbstractValidator<ListarSolicitudesQuery>
{
    public ListarSolicitudesValidator()
    {
        RuleFor(q => q.Estado).IsInEnum().WithMessage("Ese estado no existe.");
        RuleFor(q => q.Tramite).MaximumLength(60);
        RuleFor(q => q.Texto).MaximumLength(100);
    }
}

internal sealed class ListarSolicitudesHandler(SolicitudesVisibles visibles, ICursores cursores) : IRequestHandler<ListarSolicitudesQuery, Pagina<SolicitudEnListaDto>>
{
    private const string Orden = "solicitudes";

    public async Task<Pagina<SolicitudEnListaDto>> Handle(ListarSolicitudesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var solicitudes = Filtrar(visibles.Todas().AsNoTracking(), request);
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } desde)
        {
            var cuando = new DateTime(long.Parse(desde.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
            solicitudes = solicitudes.Where(s => s.Actualizada < cuando || (s.Actualizada == cuando && s.Id < desde.Id));
        }

        var filas = await solicitudes.OrderByDescending(s => s.Actualizada).ThenByDescending(s => s.Id).Take(limite + 1).ToListAsync(cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, s => new(s.Actualizada.Ticks.ToString(CultureInfo.InvariantCulture), s.Id), SolicitudEnListaDto.De, null);
    }

    private static IQueryable<Solicitud> Filtrar(IQueryable<Solicitud> solicitudes, ListarSolicitudesQuery request)
    {
        if (request.Estado is { } estado) solicitudes = solicitudes.Where(s => s.Estado == estado);
        if (!string.IsNullOrWhiteSpace(request.Tramite)) solicitudes = solicitudes.Where(s => s.Tramite == request.Tramite);
        if (string.IsNullOrWhiteSpace(request.Texto)) return solicitudes;

        var (texto, placa) = (request.Texto.Trim(), Matricula.Normalizar(request.Texto));
        return solicitudes.Where(s => s.Numero!.StartsWith(texto) || s.RefPropia!.StartsWith(texto) || (placa.Length >= 4 && s.Matricula!.StartsWith(placa)));
    }
}
