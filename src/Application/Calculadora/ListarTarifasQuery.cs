using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Las tarifas del despacho, de la más reciente a la más antigua.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record ListarTarifasQuery : IQuery<Pagina<TarifaDto>>;

internal sealed class ListarTarifasHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<ListarTarifasQuery, Pagina<TarifaDto>>
{
    public async Task<Pagina<TarifaDto>> Handle(ListarTarifasQuery request, CancellationToken cancellationToken)
    {
        var hoy = reloj.Hoy();
        var tarifas = await db.Tarifas.AsNoTracking().OrderByDescending(t => t.Desde).ThenByDescending(t => t.Id).ToListAsync(cancellationToken);
        return Pagina.Entera<TarifaDto>([.. tarifas.Select(t => new TarifaDto(t.Id, t.Clave, t.Nombre, t.Nifs, t.Desde, t.Hasta, t.Vale(hoy))
        {
            Impuesto = t.Impuesto, TipoImpuesto = t.TipoImpuesto, Minimo = t.Minimo, Lineas = t.Lineas,
        })]);
    }
}

/// <summary>Una tarifa de honorarios.</summary>
/// <param name="Nifs">Vacía: la general.</param>
/// <param name="Vale">Hoy.</param>
public sealed record TarifaDto(Guid Id, string Clave, string Nombre, IReadOnlyList<string> Nifs, DateOnly Desde, DateOnly? Hasta, bool Vale)
{
    public TipoDeImpuestoIndirecto Impuesto { get; init; }
    public decimal TipoImpuesto { get; init; }
    public decimal? Minimo { get; init; }
    public IReadOnlyList<LineaDeTarifa> Lineas { get; init; } = [];
}
