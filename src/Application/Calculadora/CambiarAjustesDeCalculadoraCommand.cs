using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Cambia cuánto vale un presupuesto y si la calculadora se puede poner en la página web del despacho.</summary>
[Requiere(Permiso.Administrar | Permiso.Calcular)]
public sealed record CambiarAjustesDeCalculadoraCommand(int DiasDeValidez, bool WidgetActivo, IReadOnlyList<string> WidgetOrigenes) : ICommand, IAuditable
{
    public string? Objeto => WidgetActivo ? "publicada" : "no publicada";
}

internal sealed class CambiarAjustesDeCalculadoraHandler(IPortalDb db) : IRequestHandler<CambiarAjustesDeCalculadoraCommand, Unit>
{
    public async Task<Unit> Handle(CambiarAjustesDeCalculadoraCommand request, CancellationToken cancellationToken)
    {
        var ajustes = await db.AjustesDeCalculadora.SingleOrDefaultAsync(cancellationToken);
        if (ajustes is null) db.AjustesDeCalculadora.Add(ajustes = AjustesDeCalculadora.DeFabrica());
        ajustes.Cambiar(request.DiasDeValidez, request.WidgetActivo, request.WidgetOrigenes);
        return Unit.Value;
    }
}
