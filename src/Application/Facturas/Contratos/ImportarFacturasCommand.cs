using ElGestorPortal.Domain.Facturas;
using ElGestorPortal.Domain.Facturas.Contratos;

namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Aplica un trozo de la entrada del puente: facturas, los expedientes que cobran y quién las ve.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarFacturasCommand(IReadOnlyList<Importado<DatosFactura>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarFacturasHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<ImportarFacturasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarFacturasCommand request, CancellationToken cancellationToken)
    {
        var aplicadas = await Importador.AplicarAsync(db.Facturas, request.Elementos, e => Factura.Recibir(e.Id),
            (factura, datos, _) => factura.Actualizar(datos, request.Ids.De("documento", datos.Documento)), (factura, _) => factura.Borrar(), cancellationToken);

        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);
        var facturas = aplicadas.Todas;
        var ids = facturas.Select(f => f.Id).ToList();
        var enlaces = await db.FacturasDeExpedientes.AsNoTracking().Where(f => ids.Contains(f.FacturaId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(enlaces, facturas.Where(f => !f.Borrado).SelectMany(f => Enlaces(f, request.Ids)), cancellationToken);
        return await mediator.Send(new PublicarFacturasCommand { FacturaIds = ids }, cancellationToken);
    }

    private static IEnumerable<FacturaDeExpediente> Enlaces(Factura factura, IdsDeOrigen ids) =>
        ids.De("expediente", factura.Datos.Expedientes).Select(e => new FacturaDeExpediente { ExpedienteId = e, FacturaId = factura.Id });
}
