using ElGestorPortal.Application.Acceso.Contratos;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Todos los enlaces a presupuestos del despacho, con quién los creó, del más reciente al más antiguo: su parte de la lista central.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarEnlacesDePresupuestosQuery(string? Cursor = null, int? Limite = null) : IQuery<Pagina<EnlaceDeAlguienDto>>;

/// <summary>Un enlace a un presupuesto, sin su secreto.</summary>
/// <param name="Usuario">Quién lo creó; null si ya no está.</param>
public sealed record EnlaceDeAlguienDto(Guid Id, Guid PresupuestoId, string Numero, string Vehiculo, string? Usuario, bool ConMargen, DateTime Creado, DateTime Caduca)
{
    public required bool Revocado { get; init; }
    public required bool Vigente { get; init; }
}

internal sealed class ListarEnlacesDePresupuestosHandler(IPortalDb db, IMediator mediator, ICursores cursores, TimeProvider reloj) : IRequestHandler<ListarEnlacesDePresupuestosQuery, Pagina<EnlaceDeAlguienDto>>
{
    private const string Orden = "-creado";

    public async Task<Pagina<EnlaceDeAlguienDto>> Handle(ListarEnlacesDePresupuestosQuery request, CancellationToken cancellationToken)
    {
        var (limite, ahora) = (Pagina.Acotar(request.Limite), reloj.Ahora());
        var enlaces = db.EnlacesDePresupuesto.AsNoTracking();
        if (Posicion.Abrir(cursores, request.Cursor, Orden) is { } tras) enlaces = enlaces.Where(e => e.Id < tras.Id);

        // El id es de los que crecen con el tiempo: su orden es el de creación.
        var filas = await enlaces.OrderByDescending(e => e.Id).Take(limite + 1).ToListAsync(cancellationToken);
        var ids = filas.Select(e => e.PresupuestoId).Distinct().ToList();
        var presupuestos = await db.Presupuestos.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Numero, p.Datos }).ToDictionaryAsync(p => p.Id, cancellationToken);
        var nombres = await mediator.Send(new NombrarUsuariosQuery([.. filas.Select(e => e.UsuarioId).Distinct()]), cancellationToken);
        return Paginas.Cortar(cursores, Orden, filas, limite, e => new("", e.Id), e => new EnlaceDeAlguienDto(
            e.Id, e.PresupuestoId, presupuestos[e.PresupuestoId].Numero, presupuestos[e.PresupuestoId].Datos.Vehiculo, nombres.GetValueOrDefault(e.UsuarioId), e.ConMargen, e.Creado, e.Caduca)
        {
            Revocado = e.Revocado is not null, Vigente = e.Vale(ahora),
        }, null);
    }
}
