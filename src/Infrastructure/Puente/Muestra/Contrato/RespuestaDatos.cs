namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record MotivoDatos(string? Campo, string Texto);

internal sealed record RespuestaDatos(
    Guid SolicitudId, string Estado, IReadOnlyList<MotivoDatos>? Motivos, string? Expediente, string? Numero, DateTimeOffset Fecha, string Usuario);
