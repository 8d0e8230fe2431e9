namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Plazo que corre desde que se abre un expediente. Avisa y nunca impide nada: el día exacto depende de la fecha del contrato o del fallecimiento, que el portal no conoce.</summary>
/// <param name="Clave">Nombre estable.</param>
/// <param name="Tramite">Clave del trámite al que se aplica.</param>
/// <param name="Texto">Qué hay que hacer.</param>
/// <param name="Dias">Días naturales desde el alta.</param>
/// <param name="Norma">De dónde sale.</param>
public sealed record PlazoLegal(string Clave, string Tramite, string Texto, int Dias, string Norma)
{
    /// <summary>Reglamento General de Vehículos (RD 2822/1998), art. 32: notificar la venta, pedir el permiso nuevo y comunicar el fallecimiento del titular.</summary>
    public static IReadOnlyList<PlazoLegal> Todos { get; } =
    [
        new("notificar-venta", "notificacion-venta", "Notificar la venta a Tráfico", 10, "RGV, art. 32.1"),
        new("permiso-nuevo", "transferencia", "Pedir el permiso de circulación a nombre del comprador", 30, "RGV, art. 32.3"),
        new("herencia-vehiculo", "herencia", "Comunicar a Tráfico el fallecimiento del titular, si hay vehículos", 90, "RGV, art. 32.6"),
    ];
}
