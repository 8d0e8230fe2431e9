using System.Text.Json;

namespace ElGestorPortal.Application.Puente;

/// <summary>Lee los elementos de uno en uno: uno malo no estropea el lote.</summary>
internal sealed class LectorDeElementos(DateTime ahora)
{
    private const int MaximoOrigen = 200;

    private static readonly JsonSerializerOptions Opciones = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <returns>Uno de los dos.</returns>
    public (ElementoDeEntrada? Bueno, ElementoIlegible? Malo) Leer(JsonElement json)
    {
        string? tipo = null, origenId = null;
        long? version = null;

        try
        {
            version = Entero(json, "version");
            tipo = Cadena(json, "tipo");
            origenId = Cadena(json, "origenId");
            return (LeerBueno(json, tipo, origenId, version), null);
        }
        catch (DatoInvalidoException e)
        {
            return (null, new(Corto(tipo), Corto(origenId), version, e.Codigo, e.Message, json.GetRawText()));
        }
        catch (InvalidOperationException)
        {
            // JSON admite medio carácter escapado (\ud800), pero no es texto y System.Text.Json se niega a darlo.
            return (null, new(Corto(tipo), Corto(origenId), version, "dato-invalido", "Un texto lleva medio carácter.", json.GetRawText()));
        }
    }

    private ElementoDeEntrada LeerBueno(JsonElement json, string? tipo, string? origenId, long? version)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new DatoInvalidoException("elemento-invalido", "El elemento no es un objeto.");
        if (tipo is null) throw new DatoInvalidoException("falta-campo", "Falta «tipo».");

        var contrato = TiposDeEntrada.Buscar(tipo) ?? throw new DatoInvalidoException("tipo-desconocido", "Ese «tipo» no es de la versión 1 del puente.");
        if (string.IsNullOrWhiteSpace(origenId)) throw new DatoInvalidoException("falta-campo", "Falta «origenId».");
        if (origenId.Length > MaximoOrigen || origenId.Any(char.IsControl)) throw new DatoInvalidoException("origen-invalido", "«origenId» pasa de 200 letras o lleva caracteres de control.");
        if (version is null) throw new DatoInvalidoException("version-invalida", "«version» no es un número entero.");

        var op = Cadena(json, "op");
        if (op is not ("upsert" or "borrado")) throw new DatoInvalidoException("op-desconocida", "«op» es upsert o borrado.");

        var datos = op == "upsert" ? Datos(json, contrato) : null;
        var huella = HuellaDeElemento.De(tipo, op, origenId, datos is null ? null : json.GetProperty("datos"), contrato.Datos);
        return new(tipo, origenId, version.Value, Emitido(json), datos, huella, json);
    }

    private static DatosDelEscritorio Datos(JsonElement json, TipoDeEntrada contrato)
    {
        if (!json.TryGetProperty("datos", out var valor) || valor.ValueKind != JsonValueKind.Object)
            throw new DatoInvalidoException("falta-campo", "Falta «datos».");

        try
        {
            var datos = (DatosDelEscritorio)valor.Deserialize(contrato.Datos, Opciones)!;
            return datos.Falta() is { } campo ? throw new DatoInvalidoException("falta-campo", $"Falta «{campo}».") : datos;
        }
        catch (JsonException e)
        {
            throw new DatoInvalidoException("dato-invalido", $"No se entiende «{e.Path?.TrimStart('$', '.')}».");
        }
    }

    /// <summary>Al milisegundo, para que las dos bases de datos guarden lo mismo; nunca en el futuro, aunque el reloj del escritorio adelante.</summary>
    private DateTime Emitido(JsonElement json)
    {
        var emitido = json.TryGetProperty("emitido", out var valor) && valor.ValueKind == JsonValueKind.String && valor.TryGetDateTimeOffset(out var fecha) ? fecha.UtcDateTime : ahora;
        if (emitido > ahora) emitido = ahora;
        return new DateTime(emitido.Ticks - (emitido.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    private static string? Cadena(JsonElement json, string nombre) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(nombre, out var valor) && valor.ValueKind == JsonValueKind.String ? valor.GetString() : null;

    private static long? Entero(JsonElement json, string nombre) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(nombre, out var valor) && valor.ValueKind == JsonValueKind.Number && valor.TryGetInt64(out var n) ? n : null;

    /// <summary>Sin controles y sin partir un carácter en dos: PostgreSQL no guarda la mitad.</summary>
    private static string Corto(string? texto)
    {
        var corto = new string([.. (texto ?? "").Where(c => !char.IsControl(c)).Take(MaximoOrigen)]);
        return corto.Length > 0 && char.IsHighSurrogate(corto[^1]) ? corto[..^1] : corto;
    }
}

internal sealed class DatoInvalidoException(string codigo, string message) : Exception(message)
{
    public string Codigo => codigo;
}
