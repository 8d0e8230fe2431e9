using ElGestorPortal.Application.Expedientes.Contratos;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Las facturas de un expediente que puede ver quien mira, una a una: que vea el expediente no basta.</summary>
[Requiere(Permiso.VerFacturas)]
public sealed record ListarFacturasDeExpedienteQuery(Guid ExpedienteId) : IQuery<Pagina<FacturaEnListaDto>>;

internal sealed class ListarFacturasDeExpedienteHandler(IPortalDb db, FacturasVisibles visibles, IUsuarioActual usuario, IMediator mediator)
    : IRequestHandler<ListarFacturasDeExpedienteQuery, Pagina<FacturaEnListaDto>>
{
    /// <summary>Un expediente tiene unas pocas; más que esto no es un expediente.</summary>
    private const int Maximo = 500;

    public async Task<Pagina<FacturaEnListaDto>> Handle(ListarFacturasDeExpedienteQuery request, CancellationToken cancellationToken)
    {
        await mediator.Send(new ExigirExpedienteQuery(request.ExpedienteId), cancellationToken);
        var suyas = db.FacturasDeExpedientes.Where(f => f.ExpedienteId == request.ExpedienteId);
        var facturas = await visibles.LeerAsync(visibles.Vivas.Where(f => suyas.Any(s => s.FacturaId == f.Id)), null, Guid.Empty, Maximo, cancellationToken);
        return Pagina.Entera<FacturaEnListaDto>([.. facturas.Select(f => FacturaEnListaDto.De(f, usuario.Identidad))]);
    }
}
