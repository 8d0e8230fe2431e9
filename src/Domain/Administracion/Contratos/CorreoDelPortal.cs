namespace ElGestorPortal.Domain.Administracion.Contratos;

/// <summary>Los correos que envía el portal. Uno nuevo lleva además su <c>ModeloDeCorreo</c>.</summary>
public enum CorreoDelPortal
{
    /// <summary>Abre un acceso: lleva el enlace para elegir la contraseña.</summary>
    Invitacion,

    /// <summary>Enlace para elegir otra contraseña.</summary>
    Restablecer,

    /// <summary>Aviso de que la contraseña es otra.</summary>
    ContrasenaCambiada,

    /// <summary>Un presupuesto, con su PDF.</summary>
    Presupuesto,
}
