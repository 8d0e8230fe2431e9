using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Facturas;
using ElGestorPortal.Domain.Facturas.Contratos;

namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarFacturasCommand(IReadOnlyList<Importado<DatosFactura>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarFacturasHandler(IPortalDb db, IMediator mediator) : IRequestHandler<ImportarFacturasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarFacturasCommand request, CancellationToken cancellationToken)
    {
        var facturas = await Importador.AplicarAsync(db.Facturas, request.Elementos, e => Factura.Recibir(e.Id),
            (factura, datos, _) => factura.Actualizar(datos, request.Ids.De("expediente", datos.Expedientes), request.Ids.De("documento", datos.Documento)),
            (factura, _) => factura.Borrar(), cancellationToken);

        return await mediator.Send(new RecalcularDocumentosCommand { FacturaIds = [.. facturas.Select(f => f.Id)] }, cancellationToken);
    }
}
