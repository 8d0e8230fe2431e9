using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Application.Puente;

/// <summary>Acuses del escritorio. Cada uno se anota por su cuenta; repetirlos no cambia nada.</summary>
/// <param name="Sobre">El cuerpo: <c>{ acuses: [...] }</c>, con 1.000 como mucho.</param>
[Requiere(Permiso.Puente), TransaccionPropia]
public sealed record RecibirAcusesCommand(JsonElement Sobre) : ICommand<ResultadoDeAcuses>;

/// <summary>Los resultados, en el orden de los acuses.</summary>
public sealed record ResultadoDeAcuses(IReadOnlyList<ResultadoDeAcuse> Resultados);

/// <param name="MessageId">El del acuse, tal como llegó.</param>
/// <param name="Resultado"><c>anotado</c>, <c>sin-cambios</c>, <c>desconocido</c> o <c>invalido</c>.</param>
/// <param name="Codigo">Por qué es inválido.</param>
/// <param name="Detalle">Lo mismo, en una frase.</param>
public sealed record ResultadoDeAcuse(string? MessageId, string Resultado, string? Codigo = null, string? Detalle = null);

internal sealed partial class RecibirAcusesHandler(IEnvioAislado envio, ILogger<RecibirAcusesHandler> log) : IRequestHandler<RecibirAcusesCommand, ResultadoDeAcuses>
{
    public async Task<ResultadoDeAcuses> Handle(RecibirAcusesCommand request, CancellationToken cancellationToken)
    {
        var resultados = new List<ResultadoDeAcuse>();
        foreach (var json in Abrir(request.Sobre)) resultados.Add(await Anotar(json, cancellationToken));
        return new(resultados);
    }

    private static List<JsonElement> Abrir(JsonElement sobre)
    {
        if (sobre.ValueKind != JsonValueKind.Object || !sobre.TryGetProperty("acuses", out var lista) || lista.ValueKind != JsonValueKind.Array)
            throw new PeticionInvalidaException("sobre-invalido", "El cuerpo debe ser { \"acuses\": [...] }.");
        if (lista.GetArrayLength() > RecibirEntradaHandler.LoteMaximo)
            throw new DemasiadoGrandeException("demasiados-elementos", $"Un lote lleva como mucho {RecibirEntradaHandler.LoteMaximo} acuses.");

        return [.. lista.EnumerateArray()];
    }

    private async Task<ResultadoDeAcuse> Anotar(JsonElement json, CancellationToken cancellationToken)
    {
        var (acuse, malo) = LectorDeAcuses.Leer(json);
        if (acuse is null) return malo!;

        try
        {
            var resultado = await envio.EnviarAsync(new AnotarAcuseCommand(acuse), cancellationToken);
            return new(acuse.MessageId.ToString(), resultado);
        }
        catch (Exception e) when (e is not (OperationCanceledException or AlmacenNoDisponibleException))
        {
            // Uno malo no estropea los demás: el mensaje sigue arrendado y se volverá a servir.
            NoAnotado(e, acuse.MessageId);
            return new(acuse.MessageId.ToString(), "invalido", "error-interno", "El portal no pudo anotarlo: volverá a servir el mensaje.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "El acuse del mensaje {MessageId} no se pudo anotar")]
    private partial void NoAnotado(Exception error, Guid messageId);
}
