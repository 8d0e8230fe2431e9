namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Rehace quién ve los documentos que solo cuelgan de una factura, por orden de id: un trozo. Devuelve el último, o null si no queda ninguno.</summary>
/// <param name="Tras">Último ya rehecho.</param>
/// <param name="Cuantos">Como mucho.</param>
[Requiere(Permiso.Puente)]
public sealed record RecalcularDocumentosDeFacturasCommand(Guid? Tras, int Cuantos) : ICommand<Guid?>;

internal sealed class RecalcularDocumentosDeFacturasHandler(IPortalDb db, IMediator mediator) : IRequestHandler<RecalcularDocumentosDeFacturasCommand, Guid?>
{
    public async Task<Guid?> Handle(RecalcularDocumentosDeFacturasCommand request, CancellationToken cancellationToken)
    {
        var suyos = db.Documentos.Where(d => d.ExpedienteId == null && d.FacturaId != null && !d.Borrado);
        if (request.Tras is { } tras) suyos = suyos.Where(d => d.Id > tras);
        var ids = await suyos.OrderBy(d => d.Id).Take(request.Cuantos).Select(d => d.Id).ToListAsync(cancellationToken);
        if (ids.Count == 0) return null;

        await mediator.Send(new RecalcularDocumentosCommand { DocumentoIds = ids }, cancellationToken);
        return ids[^1];
    }
}
