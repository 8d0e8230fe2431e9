using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas;

/// <summary>La ficha de una factura: honorarios y suplidos aparte (LIVA, art. 78.Tres.3.º).</summary>
[Requiere(Permiso.VerFacturas), DejaRastro]
public sealed record ObtenerFacturaQuery(Guid Id) : IQuery<FacturaDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();
}

/// <summary>Ficha de una factura. Importes en euros.</summary>
public sealed record FacturaDto
{
    public required Guid Id { get; init; }

    /// <summary>Serie y número.</summary>
    public required string Numero { get; init; }

    public required DateOnly Fecha { get; init; }

    /// <summary>NIF que lleva: entero si es el suyo o quien mira es la gestoría; si no, <c>***4567**</c>.</summary>
    public required string Nif { get; init; }

    /// <summary>Lleva el NIF de quien mira.</summary>
    public required bool EsSuya { get; init; }

    public required EstadoFactura Estado { get; init; }

    /// <summary>Como lo dice el programa de la gestoría.</summary>
    public required string EstadoTexto { get; init; }

    /// <summary>Honorarios: llevan IVA, IGIC o IPSI.</summary>
    public required Pagina<LineaDto> Honorarios { get; init; }

    /// <summary>Suplidos, pagados en nombre del cliente: fuera de la base imponible.</summary>
    public required Pagina<LineaDto> Suplidos { get; init; }

    public decimal? Base { get; init; }

    /// <summary>Cuota de IVA, IGIC o IPSI.</summary>
    public decimal? Iva { get; init; }

    public decimal? TotalSuplidos { get; init; }
    public decimal? Retencion { get; init; }
    public decimal? Total { get; init; }

    /// <summary>Provisión de fondos ya aplicada.</summary>
    public decimal? Provision { get; init; }

    /// <summary>Lo que queda por pagar.</summary>
    public decimal? Saldo { get; init; }

    /// <summary>Dirección del QR VERI*FACTU, si la lleva.</summary>
    public string? QrUrl { get; init; }

    /// <summary>Los expedientes que cobra y que puede ver quien mira.</summary>
    public required Pagina<ExpedienteCitadoDto> Expedientes { get; init; }
}

/// <param name="Concepto">Texto.</param>
/// <param name="Importe">Euros, sin impuesto.</param>
/// <param name="Tipo">Tipo del impuesto, en %.</param>
public sealed record LineaDto(string Concepto, decimal? Importe, decimal? Tipo);

internal sealed class ObtenerFacturaHandler(IPortalDb db, FacturasVisibles visibles, IUsuarioActual usuario, IMediator mediator) : IRequestHandler<ObtenerFacturaQuery, FacturaDto>
{
    private const string Suplido = "suplido";

    public async Task<FacturaDto> Handle(ObtenerFacturaQuery request, CancellationToken cancellationToken)
    {
        var f = await visibles.ExigirAsync(request.Id, cancellationToken);
        var enLista = FacturaEnListaDto.De(f, usuario.Identidad);
        var datos = f.Datos;
        return new()
        {
            Id = f.Id,
            Numero = f.Numero,
            Fecha = f.Fecha,
            Nif = enLista.Nif,
            EsSuya = enLista.EsSuya,
            Estado = f.Estado,
            EstadoTexto = enLista.EstadoTexto,
            Honorarios = Lineas(f, deSuplidos: false),
            Suplidos = Lineas(f, deSuplidos: true),
            Base = datos.Base,
            Iva = datos.Iva,
            TotalSuplidos = datos.Suplidos,
            Retencion = datos.Retencion,
            Total = datos.Total,
            Provision = datos.Provision,
            Saldo = datos.Saldo,
            QrUrl = Uri.TryCreate(datos.QrUrl, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps ? datos.QrUrl : null,
            Expedientes = await Expedientes(f.Id, cancellationToken),
        };
    }

    private async Task<Pagina<ExpedienteCitadoDto>> Expedientes(Guid facturaId, CancellationToken cancellationToken)
    {
        if (!usuario.Tiene(Permiso.VerExpedientes)) return Pagina.Entera<ExpedienteCitadoDto>([]);

        var ids = await db.FacturasDeExpedientes.Where(f => f.FacturaId == facturaId).Select(f => f.ExpedienteId).ToListAsync(cancellationToken);
        return await mediator.Send(new ListarExpedientesCitadosQuery(ids), cancellationToken);
    }

    private static Pagina<LineaDto> Lineas(Factura factura, bool deSuplidos) => Pagina.Entera<LineaDto>(
        [.. (factura.Datos.Lineas ?? []).Where(l => Texto.Plegar(l.Tipo).StartsWith(Suplido, StringComparison.Ordinal) == deSuplidos)
            .Select(l => new LineaDto(l.Concepto?.Trim() is { Length: > 0 } concepto ? concepto : deSuplidos ? "Suplido" : "Honorarios", l.Importe, deSuplidos ? null : l.Iva))]);
}
