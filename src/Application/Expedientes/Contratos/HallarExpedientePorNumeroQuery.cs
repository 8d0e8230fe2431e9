namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>El único expediente con ese número, también si está apartado; null si no hay o hay varios. Para el administrador.</summary>
[Requiere(Permiso.Administrar)]
public sealed record HallarExpedientePorNumeroQuery(string Numero) : IQuery<Guid?>;

internal sealed class HallarExpedientePorNumeroHandler(IPortalDb db) : IRequestHandler<HallarExpedientePorNumeroQuery, Guid?>
{
    public async Task<Guid?> Handle(HallarExpedientePorNumeroQuery request, CancellationToken cancellationToken)
    {
        var numero = request.Numero.Trim();
        return await db.Expedientes.Where(e => e.Numero == numero && !e.Retirado).Select(e => e.Id).Take(2).ToListAsync(cancellationToken) is [var unico] ? unico : null;
    }
}
