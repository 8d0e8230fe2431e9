namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una tarifa deja de valer después de un día.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record CerrarTarifaCommand(Guid Id, DateOnly Ultimo) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class CerrarTarifaHandler(IPortalDb db) : IRequestHandler<CerrarTarifaCommand, Unit>
{
    public async Task<Unit> Handle(CerrarTarifaCommand request, CancellationToken cancellationToken)
    {
        var tarifa = await db.Tarifas.SingleOrDefaultAsync(t => t.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        tarifa.Cerrar(request.Ultimo);
        return Unit.Value;
    }
}
