using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes.Contratos;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Línea del historial oficial de un expediente.</summary>
public sealed class Actividad : Entity, IDeDespacho
{
    private Actividad() { }

    public Guid DespachoId { get; private set; }
    public Guid ExpedienteId { get; private set; }
    public DateTime Fecha { get; private set; }
    public string? EstadoAnterior { get; private set; }
    public string? EstadoNuevo { get; private set; }
    public string Texto { get; private set; } = "";
    public bool Publica { get; private set; }
    public string? Usuario { get; private set; }
    public bool Borrado { get; private set; }

    public static Actividad Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosActividad datos, Guid expedienteId)
    {
        ExpedienteId = expedienteId;
        Fecha = datos.Fecha!.Value.UtcDateTime;
        EstadoAnterior = datos.EstadoAnterior;
        EstadoNuevo = datos.EstadoNuevo;
        Texto = datos.Texto ?? "";
        Publica = datos.Publica == true;
        Usuario = datos.Usuario;
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
