using ElGestorPortal.Application.Proteccion.Contratos;
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

        var facturas = aplicadas.Todas;
        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(facturas.Select(f => f.Nif)), cancellationToken);
        foreach (var factura in facturas)
        {
            if (factura.Nif.Length == 0 || protegidos.Suprime(factura.Nif)) factura.Olvidar();
            else factura.Bloquear(protegidos.Bloquea(factura.Nif));
        }

        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);
        var ids = facturas.Select(f => f.Id).ToList();
        var enlaces = await db.FacturasDeExpedientes.AsNoTracking().Where(f => ids.Contains(f.FacturaId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(enlaces, facturas.Where(f => !f.Borrado).SelectMany(f => Enlaces(f, request.Ids)), cancellationToken);
        await mediator.Send(new PublicarFacturasCommand { FacturaIds = ids }, cancellationToken);
        if (await mediator.Send(new HayProtegidosQuery(), cancellationToken)) await mediator.Publish(new FacturasProtegidas(ids), cancellationToken);
        return Unit.Value;
    }

    private static IEnumerable<FacturaDeExpediente> Enlaces(Factura factura, IdsDeOrigen ids) =>
        ids.De("expediente", factura.Datos.Expedientes).Select(e => new FacturaDeExpediente { ExpedienteId = e, FacturaId = factura.Id });
}
