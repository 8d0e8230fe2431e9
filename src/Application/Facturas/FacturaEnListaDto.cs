using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Factura en una lista. Importes en euros.</summary>
public sealed record FacturaEnListaDto
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

    public decimal? Total { get; init; }

    /// <summary>Lo que queda por pagar.</summary>
    public decimal? Saldo { get; init; }

    internal static FacturaEnListaDto De(Factura f, Identidad quien) => new()
    {
        Id = f.Id,
        Numero = f.Numero,
        Fecha = f.Fecha,
        Nif = quien.Ver(f.Nif),
        EsSuya = quien.EsSuyo(f.Nif),
        Estado = f.Estado,
        EstadoTexto = TextoDe(f),
        Total = f.Datos.Total,
        Saldo = f.Datos.Saldo,
    };

    private static string TextoDe(Factura f) => f.Datos.Estado?.Trim() is { Length: > 0 } texto ? char.ToUpperInvariant(texto[0]) + texto[1..] : f.Estado.ToString();
}
