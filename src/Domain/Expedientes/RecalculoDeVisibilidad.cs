using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>
/// Por dónde va la vuelta que aplica a lo ya guardado las reglas y los códigos de ahora, por orden de id. Hay una por despacho; si algo cambia
/// a mitad, empieza otra vez.
/// </summary>
public sealed class RecalculoDeVisibilidad : IDeDespacho
{
    private RecalculoDeVisibilidad() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Antes de los expedientes van los documentos que solo cuelgan de una factura, si hay que mirarlos.</summary>
    public bool EnFacturas { get; private set; }

    /// <summary>Lo último repasado.</summary>
    public Guid? Hasta { get; private set; }

    public long Total { get; private set; }
    public long Vistos { get; private set; }

    /// <summary>También los documentos de los expedientes que no cambian: las reglas que los miran a ellos son otras.</summary>
    public bool ConDocumentos { get; private set; }

    public DateTime Pedido { get; private set; }
    public DateTime? Terminado { get; private set; }

    public static RecalculoDeVisibilidad Nuevo() => new();

    /// <summary>Empieza de nuevo. Lo que la vuelta anterior dejó sin hacer se hace en esta.</summary>
    public void Pedir(long total, bool conDocumentos, DateTime cuando)
    {
        ConDocumentos = conDocumentos || (ConDocumentos && Terminado is null && Pedido != default);
        (Hasta, Total, Vistos, Pedido, Terminado, EnFacturas) = (null, total, 0, cuando, null, ConDocumentos);
    }

    /// <param name="hasta">El último repasado; null si no queda ninguno.</param>
    public void AvanzarEnFacturas(Guid? hasta) => (Hasta, EnFacturas) = (hasta, hasta is not null);

    public void Avanzar(Guid hasta, int cuantos) => (Hasta, Vistos) = (hasta, Vistos + cuantos);

    public void Terminar(DateTime cuando) => (Terminado, Total) = (cuando, Vistos);
}
