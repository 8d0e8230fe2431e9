using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Vehiculos;

/// <summary>Los vehículos de los expedientes que puede ver quien pregunta, por matrícula, por páginas.</summary>
[Requiere(Permiso.VerVehiculos), DejaRastro]
public sealed record ListarVehiculosQuery : FiltroDeVehiculos, IQuery<Pagina<VehiculoEnListaDto>>
{
    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }
}

internal sealed class ListarVehiculosValidator : FiltroDeVehiculosValidator<ListarVehiculosQuery>;

internal sealed class ListarVehiculosHandler(IPortalDb db, ObjetosVisibles visibles, ICursores cursores, TimeProvider reloj)
    : IRequestHandler<ListarVehiculosQuery, Pagina<VehiculoEnListaDto>>
{
    public async Task<Pagina<VehiculoEnListaDto>> Handle(ListarVehiculosQuery request, CancellationToken cancellationToken)
    {
        var (lista, hoy, limite) = (ListaDeObjetos.DeVehiculos, reloj.Hoy(), Pagina.Acotar(request.Limite));
        var vehiculos = request.Filtrar(db.Vehiculos.AsNoTracking().Where(v => !v.Borrado), hoy);
        var filas = await visibles.LeerAsync(vehiculos, lista, Posicion.Abrir(cursores, request.Cursor, lista.Nombre), limite + 1, cancellationToken);
        var total = request.Contar ? await visibles.ContarAsync(vehiculos, TipoDeObjeto.Vehiculo, cancellationToken) : (long?)null;
        return Paginas.Cortar(cursores, lista.Nombre, filas, limite, ListaDeObjetos.PosicionDe, v => VehiculoEnListaDto.De(v, hoy), total);
    }
}
