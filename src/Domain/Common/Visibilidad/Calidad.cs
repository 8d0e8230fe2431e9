namespace ElGestorPortal.Domain.Common.Visibilidad;

/// <summary>En calidad de qué mira alguien un expediente. Una persona puede tener las dos.</summary>
[Flags]
public enum Calidad
{
    Ninguna = 0,
    Cliente = 1,
    Colaborador = 2,

    /// <summary>
    /// No la tiene nadie: es un punto de vista más del colaborador, el de las facturas de los clientes que trajo. Existe solo mientras el
    /// despacho lo permite, de modo que con permiso o sin él ninguna lectura cambia.
    /// </summary>
    FacturasDeClientes = 4,
}
