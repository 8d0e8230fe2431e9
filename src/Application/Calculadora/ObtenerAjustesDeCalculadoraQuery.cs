using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Lo que el despacho ha decidido de su calculadora.</summary>
[Publico]
public sealed record ObtenerAjustesDeCalculadoraQuery : IQuery<AjustesDeCalculadoraDto>;

/// <param name="DiasDeValidez">Días que vale un presupuesto.</param>
/// <param name="WidgetActivo">Su calculadora se puede poner en su propia página web.</param>
/// <param name="WidgetOrigenes">Páginas que la pueden enmarcar.</param>
public sealed record AjustesDeCalculadoraDto(int DiasDeValidez, bool WidgetActivo, IReadOnlyList<string> WidgetOrigenes);

internal sealed class ObtenerAjustesDeCalculadoraHandler(IPortalDb db) : IRequestHandler<ObtenerAjustesDeCalculadoraQuery, AjustesDeCalculadoraDto>
{
    public async Task<AjustesDeCalculadoraDto> Handle(ObtenerAjustesDeCalculadoraQuery request, CancellationToken cancellationToken)
    {
        var ajustes = await db.AjustesDeCalculadora.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? AjustesDeCalculadora.DeFabrica();
        return new(ajustes.DiasDeValidez, ajustes.WidgetActivo, ajustes.WidgetOrigenes);
    }
}
