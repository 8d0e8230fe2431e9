using System.Globalization;
using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Las facturas que puede ver quien pregunta, de la más reciente a la más antigua, por páginas.</summary>
[Requiere(Permiso.VerFacturas), DejaRastro]
public sealed record ListarFacturasQuery : IQuery<Pagina<FacturaEnListaDto>>
{
    /// <summary>Número, con su serie o sin ella, entero o en parte.</summary>
    public string? Texto { get; init; }

    /// <summary>por-pagar (pendientes y vencidas), pendiente, vencida, pagada o anulada.</summary>
    public string? Estado { get; init; }

    /// <summary>NIF que lleva.</summary>
    public string? Nif { get; init; }

    /// <summary>Fecha de la factura, desde.</summary>
    public DateOnly? Desde { get; init; }

    /// <summary>Fecha de la factura, hasta.</summary>
    public DateOnly? Hasta { get; init; }

    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }

    internal const string PorPagar = "por-pagar";

    internal IQueryable<Factura> Filtrar(IQueryable<Factura> q)
    {
        foreach (var palabra in Domain.Common.Texto.Plegar(Texto).Split(' ', StringSplitOptions.RemoveEmptyEntries)) q = q.Where(f => f.Busqueda.Contains(palabra));
        if (Estado == PorPagar) q = q.Where(f => f.Estado == EstadoFactura.Pendiente || f.Estado == EstadoFactura.Vencida);
        else if (Enum.TryParse<EstadoFactura>(Estado, true, out var estado)) q = q.Where(f => f.Estado == estado);
        if (Domain.Common.Nif.Normalizar(Nif) is { Length: > 0 } nif) q = q.Where(f => f.Nif == nif);
        if (Desde is { } desde) q = q.Where(f => f.Fecha >= desde);
        if (Hasta is { } hasta) q = q.Where(f => f.Fecha <= hasta);
        return q;
    }
}

internal sealed class ListarFacturasValidator : AbstractValidator<ListarFacturasQuery>
{
    public ListarFacturasValidator()
    {
        RuleFor(f => f.Texto).MaximumLength(200);
        RuleFor(f => f.Nif).MaximumLength(40);
        RuleFor(f => f.Estado).Must(e => e == ListarFacturasQuery.PorPagar || Enum.GetNames<EstadoFactura>().Contains(e, StringComparer.OrdinalIgnoreCase))
            .When(f => !string.IsNullOrWhiteSpace(f.Estado)).WithMessage("El estado es por-pagar, pendiente, vencida, pagada o anulada.");
        RuleFor(f => f.Hasta).GreaterThanOrEqualTo(f => f.Desde).When(f => f.Desde is not null && f.Hasta is not null).WithMessage("La fecha final es anterior a la inicial.");
    }
}

internal sealed class ListarFacturasHandler(FacturasVisibles visibles, ICursores cursores, IUsuarioActual usuario) : IRequestHandler<ListarFacturasQuery, Pagina<FacturaEnListaDto>>
{
    private const string Orden = "facturas -fecha";

    public async Task<Pagina<FacturaEnListaDto>> Handle(ListarFacturasQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var tras = Posicion.Abrir(cursores, request.Cursor, Orden);
        var hasta = tras is { } p ? DateOnly.ParseExact(p.Clave, "O", CultureInfo.InvariantCulture) : (DateOnly?)null;

        var filtradas = request.Filtrar(visibles.Vivas);
        var filas = await visibles.LeerAsync(filtradas, hasta, tras?.Id ?? Guid.Empty, limite + 1, cancellationToken);
        var total = request.Contar ? await visibles.ContarAsync(filtradas, cancellationToken) : (long?)null;
        return Paginas.Cortar(cursores, Orden, filas, limite, f => new(f.Fecha.ToString("O", CultureInfo.InvariantCulture), f.Id), f => FacturaEnListaDto.De(f, usuario.Identidad), total);
    }
}
