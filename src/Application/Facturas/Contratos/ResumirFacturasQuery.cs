namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Las facturas de un expediente, con la misma regla que su ficha, para citarlas en un papel. Vacía si quien mira no tiene el módulo.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ResumirFacturasQuery(Guid ExpedienteId) : IQuery<IReadOnlyList<FacturaCitadaDto>>;

/// <summary>Factura nombrada en un papel. Importes en euros.</summary>
public sealed record FacturaCitadaDto(string Numero, DateOnly Fecha, string Estado, decimal? Total, decimal? Saldo);

internal sealed class ResumirFacturasHandler(IMediator mediator, IUsuarioActual usuario) : IRequestHandler<ResumirFacturasQuery, IReadOnlyList<FacturaCitadaDto>>
{
    public async Task<IReadOnlyList<FacturaCitadaDto>> Handle(ResumirFacturasQuery request, CancellationToken cancellationToken) => usuario.Tiene(Permiso.VerFacturas)
        ? [.. (await mediator.Send(new ListarFacturasDeExpedienteQuery(request.ExpedienteId), cancellationToken)).Elementos.Select(f => new FacturaCitadaDto(f.Numero, f.Fecha, f.EstadoTexto, f.Total, f.Saldo))]
        : [];
}
