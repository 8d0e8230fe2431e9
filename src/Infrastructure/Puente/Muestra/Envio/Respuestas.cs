namespace ElGestorPortal.Infrastructure.Puente.Muestra.Envio;

internal sealed record SesionDelPuente(string? Contrato, int? MaxLote, long? MaxBlob);

internal sealed record ResultadoDelPuente(string? Tipo, string? OrigenId, string? Resultado, string? Codigo);

internal sealed record RespuestaDeEntrada(IReadOnlyList<ResultadoDelPuente>? Resultados);
