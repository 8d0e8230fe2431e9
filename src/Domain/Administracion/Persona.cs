using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Persona de la agenda del escritorio; de ella saldrán las invitaciones.</summary>
public sealed class Persona : Entity, IDeDespacho
{
    private Persona() { }

    public Guid DespachoId { get; private set; }
    public string Nif { get; private set; } = "";
    public bool Borrado { get; private set; }
    public DatosPersona Datos { get; private set; } = new();

    public static Persona Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosPersona datos)
    {
        Datos = datos;
        Nif = Common.Nif.Normalizar(datos.Nif);
        Borrado = false;
    }

    public void Borrar() => Borrado = true;
}
