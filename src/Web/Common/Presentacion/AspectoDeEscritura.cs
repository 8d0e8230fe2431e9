using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña el estado de una escritura: icono y tono; la palabra la pone su estado.</summary>
public static class AspectoDeEscritura
{
    public static (Tono Tono, string Icono) De(EstadoEscritura? estado) => estado switch
    {
        EstadoEscritura.PendienteDeFirma => (Tono.Gris, "pencil"),
        EstadoEscritura.Presentada => (Tono.Azul, "building-bank"),
        EstadoEscritura.CalificadaConDefectos => (Tono.Rojo, "alert-triangle"),
        EstadoEscritura.Inscrita => (Tono.Verde, "circle-check"),
        EstadoEscritura.InscritaParcialmente => (Tono.Ambar, "circle-dashed"),
        EstadoEscritura.Entregada => (Tono.Verde, "checks"),
        EstadoEscritura.Denegada => (Tono.Rojo, "circle-x"),
        _ => (Tono.Azul, "progress"),
    };
}
