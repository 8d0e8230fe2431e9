using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>Persona de la agenda del escritorio; de ella saldrán las invitaciones.</summary>
public sealed class Persona : Entity, IDeDespacho
{
    private Persona() { }

    public Guid DespachoId { get; private set; }
    public string Nif { get; private set; } = "";
    /// <summary>No se ve: lo borró el escritorio o está bloqueado.</summary>
    public bool Borrado { get; private set; }

    /// <summary>Lo borró el escritorio.</summary>
    public bool Retirado { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados.</summary>
    public bool Bloqueado { get; private set; }
    public DatosPersona Datos { get; private set; } = new();

    public static Persona Recibir(Guid id) => new() { Id = id };

    public void Actualizar(DatosPersona datos)
    {
        Datos = datos;
        Nif = Common.Nif.Normalizar(datos.Nif);
        (Retirado, Borrado) = (false, Bloqueado);
    }

    public void Borrar() => (Retirado, Borrado) = (true, true);

    /// <summary>Queda apartado, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => (Bloqueado, Borrado) = (bloqueado, bloqueado || Retirado);
}
