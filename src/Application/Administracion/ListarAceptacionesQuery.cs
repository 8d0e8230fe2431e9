using System.Globalization;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Quién aceptó cada versión de un texto legal y cuándo, lo último primero.</summary>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record ListarAceptacionesQuery(ClaseDeTextoLegal Clase, string? Cursor = null, int? Limite = null) : IQuery<Pagina<AceptacionDto>>;

/// <param name="Quien">Su nombre.</param>
/// <param name="Numero">Qué versión.</param>
/// <param name="Fecha">Cuándo, UTC.</param>
public sealed record AceptacionDto(Guid UsuarioId, string Quien, int Numero, DateTime Fecha);

internal sealed class ListarAceptacionesHandler(IPortalDb db, ICursores cursores, IMediator mediator) : IRequestHandler<ListarAceptacionesQuery, Pagina<AceptacionDto>>
{
    private const string Orden = "-fecha";

    public async Task<Pagina<AceptacionDto>> Handle(ListarAceptacionesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var aceptaciones = from a in db.AceptacionesLegales.AsNoTracking()
                           join v in db.VersionesLegales.AsNoTracking() on a.VersionId equals v.Id
                           where v.Clase == request.Clase
                           select new { a.UsuarioId, v.Numero, a.Fecha };
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } tras)
        {
            var fecha = new DateTime(long.Parse(tras.Clave, CultureInfo.InvariantCulture), DateTimeKind.Utc);
            aceptaciones = aceptaciones.Where(a => a.Fecha < fecha || (a.Fecha == fecha && a.UsuarioId < tras.Id));
        }

        var filas = await aceptaciones.OrderByDescending(a => a.Fecha).ThenByDescending(a => a.UsuarioId).Take(limite + 1).ToListAsync(cancellationToken);
        var nombres = await mediator.Send(new NombrarUsuariosQuery([.. filas.Select(f => f.UsuarioId).Distinct()]), cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Fecha.Ticks.ToString(CultureInfo.InvariantCulture), f.UsuarioId),
            f => new AceptacionDto(f.UsuarioId, nombres.GetValueOrDefault(f.UsuarioId, "Alguien que ya no tiene acceso"), f.Numero, f.Fecha), null);
    }
}
