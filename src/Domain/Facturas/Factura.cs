using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Facturas.Contratos;

namespace ElGestorPortal.Domain.Facturas;

/// <summary>Factura del escritorio: el portal la enseña al NIF que lleva; nunca la emite ni la cambia.</summary>
public sealed class Factura : Entity, IDeDespacho
{
    private Factura() { }

    public Guid DespachoId { get; private set; }
    public string Nif { get; private set; } = "";
    public string Numero { get; private set; } = "";
    public DateOnly Fecha { get; private set; }
    public Guid? DocumentoId { get; private set; }
    public IReadOnlyList<Guid> ExpedienteIds { get; private set; } = [];
    public bool Borrado { get; private set; }
    public DatosFactura Datos { get; private set; } = new();

    public static Factura Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosFactura datos, IReadOnlyList<Guid> expedienteIds, Guid? documentoId)
    {
        Datos = datos;
        Nif = Common.Nif.Normalizar(datos.Nif);
        Numero = datos.Numero!.Trim();
        Fecha = datos.Fecha!.Value;
        ExpedienteIds = expedienteIds;
        DocumentoId = documentoId;
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
