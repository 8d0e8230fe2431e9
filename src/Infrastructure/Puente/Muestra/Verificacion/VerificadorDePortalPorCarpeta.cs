using System.Security.Cryptography;
using System.Text.Json;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;

/// <summary>Deja unos ficheros en la carpeta de un portal en marcha, como lo haría un agente, mira lo que hace con ellos y los quita.</summary>
internal sealed class VerificadorDePortalPorCarpeta(string raiz, TimeProvider reloj)
{
    private static readonly TimeSpan Mirada = TimeSpan.FromMilliseconds(250);
    private static readonly string[] Sentidos = ["a-portal", "a-escritorio"], Bandejas = ["tmp", "listo", "procesado", "error"];

    private readonly CarpetaEnDisco _carpeta = new(raiz);
    private readonly List<string> _nombres = [];

    public Comprobaciones Comprobaciones { get; } = new(
        ("bandejas", "Están las dos bandejas, con tmp, listo, procesado y error.", true),
        ("entrada", "Un lote vacío pasa a procesado con su resultado, una lista vacía.", true),
        ("errores", "Lo que no se entiende pasa a error con un problema que lleva codigo.", true),
        ("acuses", "El acuse de un mensaje que no existe es «desconocido», no un error.", true),
        ("huella", "Un contenido que no da su huella pasa a error.", true),
        ("ajenos", "Lo que no se llama como dice el contrato se deja donde está.", true),
        ("salida", "Los mensajes que espera el escritorio se llaman como dice el contrato y están enteros.", true));

    public async Task VerificarAsync(TimeSpan plazo, CancellationToken cancellationToken)
    {
        var faltan = Sentidos.SelectMany(_ => Bandejas, Path.Combine).Where(c => !Directory.Exists(Path.Combine(raiz, c))).ToList();
        Comprobaciones.Anotar("bandejas", faltan.Count == 0, $"Falta {string.Join(", ", faltan)} en {raiz}.");
        if (faltan.Count > 0) return;

        try
        {
            var mentira = Dejar(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + ".bin", "verificación"u8.ToArray());
            var ajeno = Dejar($"verificacion-{Guid.CreateVersion7()}.part", "{"u8.ToArray());
            var (vacio, malo) = (DejarJson(new { elementos = Array.Empty<object>() }), DejarJson(new { otra = 1 }));
            var acuse = DejarJson(new { acuses = new[] { new { messageId = Guid.CreateVersion7(), resultado = "aceptado" } } });

            var inicio = reloj.GetTimestamp();
            while (_carpeta.Listar("a-portal/listo").Intersect([vacio, malo, acuse, mentira]).Any() && reloj.GetElapsedTime(inicio) < plazo) await Task.Delay(Mirada, reloj, cancellationToken);

            Mirar("entrada", "procesado", vacio, ".resultado.json", r => Json.Lista(r, "resultados") is []);
            Mirar("errores", "error", malo, ".problema.json", p => Json.Texto(p, "codigo") is { Length: > 0 });
            Mirar("acuses", "procesado", acuse, ".resultado.json", r => Json.Lista(r, "resultados") is [var uno] && Json.Texto(uno, "resultado") == "desconocido");
            Mirar("huella", "error", mentira, ".problema.json", p => Json.Texto(p, "codigo") == "huella-distinta");
            Comprobaciones.Anotar("ajenos", _carpeta.Listar("a-portal/listo").Contains(ajeno), $"«{ajeno}» ya no está en listo.");
            MirarSalida();
        }
        finally
        {
            foreach (var bandeja in Bandejas)
                foreach (var nombre in _nombres.SelectMany(n => new[] { n, n + ".resultado.json", n + ".problema.json" })) File.Delete(Path.Combine(raiz, "a-portal", bandeja, nombre));
        }
    }

    private void Mirar(string codigo, string bandeja, string nombre, string sufijo, Func<JsonElement, bool> cumple)
    {
        Comprobaciones.Anotar(codigo, _carpeta.Listar($"a-portal/{bandeja}").Contains(nombre) && Leer($"a-portal/{bandeja}/{nombre}{sufijo}") is { } json && cumple(json), $"En {bandeja} no están «{nombre}» y lo que debía decir de él.");
    }

    private void MirarSalida()
    {
        var malo = _carpeta.Listar("a-escritorio/listo").Where(n => n.EndsWith(".json", StringComparison.Ordinal))
            .FirstOrDefault(n => !NombreDeMensaje.Vale(n) || Leer($"a-escritorio/listo/{n}") is not { } json || Json.Lista(json, "mensajes") is null);
        Comprobaciones.Anotar("salida", malo is null, $"«{malo}» no lo está.");
    }

    private string DejarJson<T>(T cuerpo) => Dejar(NombreDeMensaje.De(Guid.CreateVersion7(), reloj), JsonSerializer.SerializeToUtf8Bytes(cuerpo));

    private string Dejar(string nombre, byte[] bytes)
    {
        _nombres.Add(nombre);
        _carpeta.Dejar(nombre, bytes);
        return nombre;
    }

    private JsonElement? Leer(string ruta)
    {
        try
        {
            return _carpeta.Leer(ruta) is { } bytes ? JsonElement.Parse(bytes) : null;
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}
