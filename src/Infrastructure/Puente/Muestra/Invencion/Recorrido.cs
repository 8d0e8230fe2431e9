using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Algo que le pasó a un expediente, y cómo quedó.</summary>
/// <param name="Paso">Clave del paso que se dio, o nulo si no fue un paso.</param>
internal sealed record Hito(DateTimeOffset Momento, DateOnly Fecha, string? Paso, EstadoDeMuestra Estado, string Texto, string? Administracion, string? DebeActuar);

/// <summary>Lo que le ha pasado a un expediente desde su alta hasta hoy; de aquí salen su estado, sus pasos y sus fechas, que así no se contradicen.</summary>
internal sealed class Recorrido(IReadOnlyList<Hito> hitos)
{
    public IReadOnlyList<Hito> Hitos { get; } = hitos;

    public Hito Ultimo => Hitos[^1];

    public bool Abierto => Ultimo.Estado.Publico is not ("Entregado" or "Anulado" or "Rechazado");

    public DateOnly? FechaPresentacion => Hitos.LastOrDefault(h => h.Estado.Publico == "Presentado" && h.Paso is not null)?.Fecha;

    public DateOnly? FechaFin =>
        Ultimo.Estado.Publico is "Finalizado" or "Entregado" or "Anulado" or "Rechazado"
            ? Hitos.First(h => h.Estado.Publico is "Finalizado" or "Entregado" or "Anulado" or "Rechazado").Fecha
            : null;

    public IReadOnlyList<PasoDatos> Pasos =>
        [.. Hitos.Where(h => h.Paso is not null).Select(h => new PasoDatos(h.Paso!, h.Fecha))];

    public Hito? En(string paso) => Hitos.FirstOrDefault(h => h.Paso == paso);
}
