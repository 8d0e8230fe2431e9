using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Mensajes.Contratos;

namespace ElGestorPortal.Domain.Mensajes;

/// <summary>Mensaje de la oficina, recibido por el puente.</summary>
public sealed class Mensaje : Entity, IDeDespacho
{
    private Mensaje() { }

    public Guid DespachoId { get; private set; }
    public Guid? ExpedienteId { get; private set; }
    public Guid? SolicitudId { get; private set; }
    public string Autor { get; private set; } = "";
    public string Texto { get; private set; } = "";
    public DateTime Fecha { get; private set; }
    public bool Borrado { get; private set; }

    public static Mensaje Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosMensaje datos, Guid? expedienteId)
    {
        ExpedienteId = expedienteId;
        SolicitudId = datos.SolicitudId;
        Autor = datos.Autor?.Nombre ?? "";
        Texto = datos.Texto!;
        Fecha = datos.Fecha!.Value.UtcDateTime;
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
