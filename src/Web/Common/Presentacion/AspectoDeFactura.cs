using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña el estado de una factura: palabra, icono y tono; nunca solo color.</summary>
public static class AspectoDeFactura
{
    public static (Tono Tono, string Icono) De(EstadoFactura estado) => estado switch
    {
        EstadoFactura.Pagada => (Tono.Verde, "circle-check"),
        EstadoFactura.Vencida => (Tono.Rojo, "alert-circle"),
        EstadoFactura.Anulada => (Tono.Gris, "ban"),
        _ => (Tono.Ambar, "clock"),
    };
}
