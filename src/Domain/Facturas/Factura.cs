using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Facturas.Contratos;

namespace ElGestorPortal.Domain.Facturas;

/// <summary>Factura del escritorio: el portal la enseña al NIF que lleva; nunca la emite ni la cambia.</summary>
public sealed class Factura : Entity, IDeDespacho
{
    private Factura() { }

    public Guid DespachoId { get; private set; }
    public string Nif { get; private set; } = "";

    /// <summary>Serie y número, como se lee: <c>A-26-00123</c>.</summary>
    public string Numero { get; private set; } = "";

    public DateOnly Fecha { get; private set; }
    public EstadoFactura Estado { get; private set; }
    public Guid? DocumentoId { get; private set; }

    /// <summary>Su número, entero y sin la serie, plegado.</summary>
    public string Busqueda { get; private set; } = "";

    public bool Borrado { get; private set; }
    public DatosFactura Datos { get; private set; } = new();

    public static Factura Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosFactura datos, Guid? documentoId)
    {
        Datos = datos;
        Nif = Common.Nif.Normalizar(datos.Nif);
        Numero = string.IsNullOrWhiteSpace(datos.Serie) ? datos.Numero!.Trim() : $"{datos.Serie.Trim()}-{datos.Numero!.Trim()}";
        Fecha = datos.Fecha!.Value;
        Estado = EstadosDeFactura.De(datos.Estado, datos.Saldo);
        DocumentoId = documentoId;
        Busqueda = Texto.Plegar(Texto.Unir(Numero, datos.Numero));
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
