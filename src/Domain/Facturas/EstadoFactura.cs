using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Facturas;

/// <summary>Cómo está una factura, para filtrarla y colorearla. El texto que se lee es siempre el del escritorio.</summary>
public enum EstadoFactura
{
    Pendiente,
    Vencida,
    Pagada,
    Anulada,
}

public static class EstadosDeFactura
{
    /// <summary>Del texto del escritorio; si no se entiende, lo dice el saldo.</summary>
    public static EstadoFactura De(string? texto, decimal? saldo) => Texto.Plegar(texto) switch
    {
        var t when t.StartsWith("anulad", StringComparison.Ordinal) || t.StartsWith("rectificad", StringComparison.Ordinal) => EstadoFactura.Anulada,
        var t when t.StartsWith("vencid", StringComparison.Ordinal) || t.StartsWith("impagad", StringComparison.Ordinal) => EstadoFactura.Vencida,
        var t when t.StartsWith("pagad", StringComparison.Ordinal) || t.StartsWith("cobrad", StringComparison.Ordinal) => EstadoFactura.Pagada,
        var t when t.StartsWith("pendiente", StringComparison.Ordinal) => EstadoFactura.Pendiente,
        _ => saldo <= 0 ? EstadoFactura.Pagada : EstadoFactura.Pendiente,
    };
}
