using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Vehiculos;

namespace ElGestorPortal.Application.Vehiculos;

/// <summary>Vehículos por lo que alguien teclea: matrícula o su comienzo, bastidor o su final; si no, marca y modelo. Unos pocos.</summary>
[Requiere(Permiso.VerVehiculos), DejaRastro]
public sealed record BuscarVehiculosQuery(string Texto) : IQuery<IReadOnlyList<HallazgoDto>>;

internal sealed class BuscarVehiculosHandler(IPortalDb db, ObjetosVisibles visibles, IMediator mediator, TimeProvider reloj) : IRequestHandler<BuscarVehiculosQuery, IReadOnlyList<HallazgoDto>>
{
    private const int MinimoDeBastidor = 6;

    public async Task<IReadOnlyList<HallazgoDto>> Handle(BuscarVehiculosQuery request, CancellationToken cancellationToken)
    {
        var hallados = new List<Vehiculo>();
        var clave = Matricula.Normalizar(request.Texto);
        if (Matricula.Parece(request.Texto)) await Sumar(Con(new() { Matricula = clave }));
        if (clave.Length >= MinimoDeBastidor && clave.Any(char.IsAsciiDigit)) await Sumar(Con(new() { Bastidor = clave }));
        if (hallados.Count == 0) await Sumar(await PorPalabras(request.Texto, cancellationToken));

        return [.. hallados.DistinctBy(v => v.Id).Take(HallazgoDto.Maximo).Select(Hallazgo)];

        async Task Sumar(IQueryable<Vehiculo> vehiculos) => hallados.AddRange(await visibles.LeerAsync(vehiculos, ListaDeObjetos.DeVehiculos, null, HallazgoDto.Maximo, cancellationToken));
    }

    private IQueryable<Vehiculo> Vivos => db.Vehiculos.AsNoTracking().Where(v => !v.Borrado);

    private IQueryable<Vehiculo> Con(ListarVehiculosQuery filtro) => filtro.Filtrar(Vivos, reloj.Hoy());

    /// <summary>Los de los expedientes que tienen esas palabras, si también son suyas.</summary>
    private async Task<IQueryable<Vehiculo>> PorPalabras(string texto, CancellationToken cancellationToken)
    {
        var expedientes = await mediator.Send(new HallarExpedientesQuery(texto), cancellationToken);
        var ids = await db.Vinculos.Where(v => expedientes.Contains(v.ExpedienteId)).Select(v => v.ObjetoId).Distinct().ToListAsync(cancellationToken);
        return Texto.Palabras(texto).Aggregate(Vivos.Where(v => ids.Contains(v.Id)), (q, palabra) => q.Where(v => v.Busqueda.Contains(palabra)));
    }

    private static HallazgoDto Hallazgo(Vehiculo v) => new(
        v.Id, null, v.Matricula.Length > 0 ? Matricula.Agrupar(v.Matricula) : v.Bastidor,
        string.Join(" · ", new[] { Texto.Unir(v.Datos.Marca, v.Datos.Modelo), v.Matricula.Length > 0 ? v.Bastidor : "" }.Where(t => t.Length > 0)));
}
