namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Estado público. Cada despacho traduce a él los códigos de su programa.</summary>
public enum EstadoExpediente
{
    Solicitado,
    DocumentacionPendiente,
    EnTramite,
    Presentado,
    Incidencia,
    Finalizado,
    Entregado,
    Anulado,
    Rechazado,
}

/// <summary>A quién le toca mover el expediente.</summary>
public enum Turno
{
    Nadie,
    Usted,
    Gestoria,
    Administracion,
}

/// <summary>Familia del trámite: las pestañas de Vehículos y Escrituras.</summary>
public enum FamiliaTramite
{
    Otros,
    Vehiculos,
    Escrituras,
}

public static class Turnos
{
    /// <param name="estado">Estado público.</param>
    /// <param name="debeActuar">Quién debe actuar según el escritorio; solo cuenta en una incidencia.</param>
    public static Turno De(EstadoExpediente estado, string? debeActuar) => estado switch
    {
        EstadoExpediente.Solicitado or EstadoExpediente.EnTramite or EstadoExpediente.Finalizado => Turno.Gestoria,
        EstadoExpediente.DocumentacionPendiente => Turno.Usted,
        EstadoExpediente.Presentado => Turno.Administracion,
        EstadoExpediente.Incidencia => debeActuar switch
        {
            "usted" => Turno.Usted,
            "administracion" => Turno.Administracion,
            _ => Turno.Gestoria,
        },
        _ => Turno.Nadie,
    };
}
