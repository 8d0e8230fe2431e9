using System.Globalization;
using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Facturas por lo que alguien teclea: su número, con serie, o el NIF que llevan. Unas pocas, las últimas.</summary>
[Requiere(Permiso.VerFacturas), DejaRastro]
public sealed record BuscarFacturasQuery(string Texto) : IQuery<IReadOnlyList<HallazgoDto>>;

internal sealed class BuscarFacturasHandler(FacturasVisibles visibles) : IRequestHandler<BuscarFacturasQuery, IReadOnlyList<HallazgoDto>>
{
    public async Task<IReadOnlyList<HallazgoDto>> Handle(BuscarFacturasQuery request, CancellationToken cancellationToken)
    {
        var (numero, nif) = (request.Texto.Trim().ToUpperInvariant(), Nif.Normalizar(request.Texto));
        var facturas = Nif.EsValido(nif) ? visibles.Vivas.Where(f => f.Nif == nif) : visibles.Vivas.Where(f => f.Numero == numero);
        return [.. (await visibles.LeerAsync(facturas, null, Guid.Empty, HallazgoDto.Maximo, cancellationToken)).Select(Hallazgo)];
    }

    private static readonly CultureInfo Espanol = CultureInfo.GetCultureInfo("es-ES");

    private static HallazgoDto Hallazgo(Factura f) => new(
        f.Id, null, f.Numero, string.Create(Espanol, $"Factura del {f.Fecha:dd/MM/yyyy}{(f.Datos.Total is { } total ? $" · {total:N2} €" : "")}"));
}
