using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Solicitudes.Contratos;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Última decisión de la oficina sobre una solicitud, recibida por el puente.</summary>
public sealed class RespuestaSolicitud : Entity, IDeDespacho
{
    private RespuestaSolicitud() { }

    public Guid DespachoId { get; private set; }
    public Guid SolicitudId { get; private set; }
    public string Estado { get; private set; } = "";
    public Guid? ExpedienteId { get; private set; }
    public bool Borrado { get; private set; }
    public DatosRespuesta Datos { get; private set; } = new();

    public static RespuestaSolicitud Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosRespuesta datos, Guid? expedienteId)
    {
        Datos = datos;
        SolicitudId = datos.SolicitudId!.Value;
        Estado = datos.Estado!;
        ExpedienteId = expedienteId;
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
