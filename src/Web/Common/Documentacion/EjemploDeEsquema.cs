using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>Un valor de ejemplo para un esquema. El nombre del campo dice qué clase de texto es; los identificadores son inventados y con su letra buena.</summary>
internal sealed class EjemploDeEsquema(IDictionary<string, IOpenApiSchema> esquemas)
{
    private const int Hondura = 6;

    private static readonly Dictionary<string, string> PorNombre = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nif"] = "12345678Z", ["nifs"] = "12345678Z", ["titularNif"] = "12345678Z", ["matricula"] = "1234 BBB", ["bastidor"] = "WVWZZZ1JZXW000001", ["numero"] = "2026/000123",
        ["refPropia"] = "A-77", ["titulo"] = "Transferencia 1234 BBB", ["nombre"] = "Ana Prueba Ejemplo", ["usuario"] = "ana@correo.example", ["correo"] = "ana@correo.example",
        ["sha256"] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ["tipoMime"] = "application/pdf", ["slug"] = "demo", ["estado"] = "en-tramite",
        ["estadoTexto"] = "En trámite", ["tipoTramite"] = "transferencia", ["turno"] = "gestoria", ["clase"] = "justificante", ["contrasena"] = "una frase larga y suya", ["codigo"] = "123456",
        ["siguiente"] = "CfDJ8Nq…", ["cursor"] = "CfDJ8Nq…", ["tokenAcceso"] = "q3J0…", ["tokenRenovacion"] = "Zk9f…", ["resultado"] = "aplicado", ["tipo"] = "expediente", ["texto"] = "Presentado en la jefatura",
    };

    public JsonNode? De(IOpenApiSchema esquema, string nombre, int nivel = 0)
    {
        if (esquema.Example is { } propio) return propio.DeepClone();
        if (esquema is OpenApiSchemaReference { Reference.Id: { } id } && esquemas.TryGetValue(id, out var destino)) return De(destino, nombre, nivel);
        if (esquema.Enum is { Count: > 0 } valores) return valores[0].DeepClone();
        if (nivel > Hondura) return null;
        if (esquema.AllOf is [var unico, ..]) return De(unico, nombre, nivel);

        // Lo que puede ser null y no tiene otra forma se enseña con su valor.
        return (esquema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Object => Objeto(esquema, nivel),
            JsonSchemaType.Array => esquema.Items is { } elemento && De(elemento, nombre, nivel + 1) is { } uno ? new JsonArray(uno) : new JsonArray(),
            JsonSchemaType.Boolean => true,
            JsonSchemaType.Integer => 1,
            JsonSchemaType.Number => 55.70m,
            JsonSchemaType.String => Texto(esquema.Format, nombre),
            _ => null,
        };
    }

    private JsonObject Objeto(IOpenApiSchema esquema, int nivel)
    {
        var objeto = new JsonObject();
        foreach (var (campo, forma) in esquema.Properties ?? new Dictionary<string, IOpenApiSchema>()) objeto[campo] = De(forma, campo, nivel + 1);
        return objeto;
    }

    private static string Texto(string? formato, string nombre) => formato switch
    {
        "uuid" => "0197a000-0000-7000-8000-00000000002a",
        "date" => "2026-07-26",
        "date-time" => "2026-07-26T09:30:00Z",
        "binary" => "(bytes)",
        _ => PorNombre.GetValueOrDefault(nombre, "…"),
    };
}
