using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Hasta dónde llega la cadena de la auditoría de un despacho y quién la está alargando.</summary>
public sealed class SelloDeAuditoria : IDeDespacho
{
    private SelloDeAuditoria() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Líneas selladas.</summary>
    public long Selladas { get; private set; }

    /// <summary>El último eslabón.</summary>
    public string Cabeza { get; private set; } = CadenaDeAuditoria.Origen;

    /// <summary>Proceso que sella ahora, y hasta cuándo es cosa suya.</summary>
    public Guid Arrendatario { get; private set; }

    public DateTime ArrendadoHasta { get; private set; }

    public static SelloDeAuditoria Nuevo() => new();

    /// <summary>¿Puede sellar este proceso? Si puede, queda a su cargo hasta esa hora.</summary>
    public bool Arrendar(Guid proceso, DateTime ahora, TimeSpan cuanto)
    {
        if (Arrendatario != proceso && ArrendadoHasta > ahora) return false;
        (Arrendatario, ArrendadoHasta) = (proceso, ahora + cuanto);
        return true;
    }

    /// <summary>Une unas líneas a la cadena, en ese orden.</summary>
    public void Sellar(IEnumerable<EntradaAuditoria> lineas)
    {
        foreach (var linea in lineas)
        {
            linea.Sellar(Selladas + 1, Cabeza);
            (Selladas, Cabeza) = (Selladas + 1, linea.Huella!);
        }
    }
}
