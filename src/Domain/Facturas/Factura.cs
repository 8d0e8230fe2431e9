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

    /// <summary>No se ve: lo borró el escritorio o está bloqueado.</summary>
    public bool Borrado { get; private set; }

    /// <summary>Lo borró el escritorio.</summary>
    public bool Retirado { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados.</summary>
    public bool Bloqueado { get; private set; }
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
        (Retirado, Borrado) = (false, Bloqueado);
    }

    public void Borrar() => (Retirado, Borrado) = (true, true);

    /// <summary>Es de alguien suprimido: queda su número, apartada, para que sus papeles tampoco entren.</summary>
    public void Olvidar()
    {
        (Datos, Nif, DocumentoId) = (new() { Serie = Datos.Serie, Numero = Datos.Numero, Fecha = Datos.Fecha }, "", null);
        Bloquear(true);
    }

    /// <summary>Queda apartado, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => (Bloqueado, Borrado) = (bloqueado, bloqueado || Retirado);
}
