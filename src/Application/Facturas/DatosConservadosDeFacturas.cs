using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Facturas.Contratos;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Las facturas que llevan su NIF.</summary>
internal sealed class DatosConservadosDeFacturas(IPortalDb db, IMediator mediator) : IDatosConservados
{
    public bool SostieneOtros => true;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var enlaces = db.FacturasDeExpedientes;
        var suyas = db.Facturas.AsNoTracking().Where(f => f.Nif == nif).OrderBy(f => f.Id)
            .Select(f => new { f.Id, f.Fecha, f.Bloqueado, ExpedienteId = enlaces.Where(x => x.FacturaId == f.Id).Select(x => (Guid?)x.ExpedienteId).FirstOrDefault() });
        await foreach (var f in suyas.AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(f.Id, ClaseDeDatos.Facturas, f.Fecha, f.Bloqueado, f.ExpedienteId);
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken)
    {
        foreach (var factura in await db.Facturas.Where(f => ids.Contains(f.Id)).ToListAsync(cancellationToken)) factura.Bloquear(bloquear);
        await mediator.Send(new PublicarFacturasCommand { FacturaIds = ids }, cancellationToken);
        await mediator.Publish(new FacturasProtegidas([.. ids]), cancellationToken);
    }

    /// <summary>Sus papeles se fueron antes.</summary>
    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        await ProtegerAsync(nif, ids, true, cancellationToken);
        await db.FacturasDeExpedientes.Where(f => ids.Contains(f.FacturaId)).ExecuteDeleteAsync(cancellationToken);
        await db.Facturas.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
