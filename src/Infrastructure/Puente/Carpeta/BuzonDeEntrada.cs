using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Puente.Contratos;
using MediatR;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Infrastructure.Puente.Carpeta;

/// <summary>
/// Aplica lo que el escritorio dejó, con los mismos casos de uso que por HTTP. Cortado en cualquier punto, la vez siguiente repite: lo aplicado
/// vuelve como «sin-cambios». Lo que no se entiende pasa a <c>error</c> con su porqué; lo que falla por otra cosa se deja para la vuelta siguiente.
/// </summary>
internal sealed partial class BuzonDeEntrada(IEnvioAislado envio, ILogger<BuzonDeEntrada> log)
{
    private static readonly JsonSerializerOptions Escritura = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task VaciarAsync(CarpetaDeDespacho carpeta, Identidad agente, CancellationToken cancellationToken)
    {
        // Primero los contenidos: al aplicar un documento, sus bytes ya están.
        var mensajes = carpeta.Mensajes().ToList();
        foreach (var contenido in carpeta.Contenidos().ToList())
            await Procesar(carpeta, contenido, () => GuardarContenido(contenido, agente, cancellationToken));
        foreach (var mensaje in mensajes)
            await Procesar(carpeta, mensaje, () => Aplicar(mensaje, agente, cancellationToken));
    }

    private async Task Procesar(CarpetaDeDespacho carpeta, FileInfo fichero, Func<Task<object?>> hacer)
    {
        try
        {
            if (await hacer() is { } resultado) await Anotar(carpeta, carpeta.Procesado, fichero.Name + ".resultado.json", resultado);
            carpeta.Mover(fichero, carpeta.Procesado);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Otro lector se lo llevó.
        }
        catch (Exception e) when (e is PeticionInvalidaException or DemasiadoGrandeException or ContenidoRechazadoException or ConflictoException or NotFoundException or JsonException)
        {
            var codigo = e is PortalException p ? p.Codigo : "json-ilegible";
            await Anotar(carpeta, carpeta.Error, fichero.Name + ".problema.json", new { codigo, detalle = e is PortalException ? e.Message : "El fichero no es el JSON del contrato." });
            carpeta.Mover(fichero, carpeta.Error);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NoAplicado(e, fichero.Name);
        }
    }

    private async Task<object?> GuardarContenido(FileInfo fichero, Identidad agente, CancellationToken cancellationToken)
    {
        await using var flujo = Abrir(fichero, LimitesDelPuente.BytesPorContenido);
        await envio.EnviarComoAsync(agente, new RecibirContenidoCommand(Path.GetFileNameWithoutExtension(fichero.Name), flujo, LimitesDelPuente.BytesPorContenido), cancellationToken);
        return null;
    }

    private async Task<object?> Aplicar(FileInfo fichero, Identidad agente, CancellationToken cancellationToken)
    {
        using var sobre = await Leer(fichero, cancellationToken);
        if (Lleva("acuses", out _)) return await Enviar(new RecibirAcusesCommand(sobre.RootElement));
        if (Lleva("abreInstantanea", out var abre)) return await Enviar(Abrir(abre));
        if (Lleva("cierraInstantanea", out var cierra)) return await Enviar(new CerrarInstantaneaCommand(cierra.ValueKind == JsonValueKind.String && cierra.TryGetGuid(out var id) ? id : throw SinInstantanea()));
        return await Enviar(new RecibirEntradaCommand(sobre.RootElement));

        bool Lleva(string campo, out JsonElement valor)
        {
            valor = default;
            return sobre.RootElement.ValueKind == JsonValueKind.Object && sobre.RootElement.TryGetProperty(campo, out valor);
        }

        async Task<object?> Enviar<T>(IRequest<T> caso) => await envio.EnviarComoAsync(agente, caso, cancellationToken);
    }

    private static AbrirInstantaneaCommand Abrir(JsonElement abre) => abre.Deserialize<AperturaDeInstantanea>(JsonSerializerOptions.Web) is { Id: var id, Tipos: { } tipos } && id != Guid.Empty ? new(tipos, id) : throw SinInstantanea();

    private static PeticionInvalidaException SinInstantanea() => new("sobre-invalido", "«abreInstantanea» lleva id y tipos; «cierraInstantanea», el id.");

    /// <summary>Con o sin la marca de UTF-8 que ponen algunos programas de Windows.</summary>
    private static async Task<JsonDocument> Leer(FileInfo fichero, CancellationToken cancellationToken)
    {
        await using var flujo = Abrir(fichero, LimitesDelPuente.BytesPorLote);
        var bytes = new byte[flujo.Length];
        await flujo.ReadExactlyAsync(bytes, cancellationToken);
        return JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0));
    }

    private static FileStream Abrir(FileInfo fichero, long maximo)
    {
        var flujo = new FileStream(fichero.FullName, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 0, FileOptions.Asynchronous);
        if (flujo.Length <= maximo) return flujo;

        flujo.Dispose();
        throw new DemasiadoGrandeException("demasiado-grande", $"El fichero pasa de {maximo} bytes.");
    }

    private static Task Anotar(CarpetaDeDespacho carpeta, string donde, string nombre, object que) =>
        carpeta.EscribirAsync(Path.Combine(donde, nombre), flujo => JsonSerializer.SerializeAsync(flujo, que, Escritura));

    [LoggerMessage(Level = LogLevel.Error, Message = "El fichero {Nombre} del puente no se pudo aplicar; se intentará otra vez")]
    private partial void NoAplicado(Exception error, string nombre);
}
