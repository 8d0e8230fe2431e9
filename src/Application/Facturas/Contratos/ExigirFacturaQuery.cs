namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Sigue solo si esa factura existe y la ve quien pregunta; si no, <see cref="NotFoundException"/>.</summary>
[Requiere(Permiso.VerFacturas)]
public sealed record ExigirFacturaQuery(Guid Id) : IQuery<Unit>;

internal sealed class ExigirFacturaHandler(FacturasVisibles visibles) : IRequestHandler<ExigirFacturaQuery, Unit>
{
    public async Task<Unit> Handle(ExigirFacturaQuery request, CancellationToken cancellationToken)
    {
        await visibles.ExigirAsync(request.Id, cancellationToken);
        return Unit.Value;
    }
}
