using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>Cada operación lleva un ejemplo de lo que recibe y de lo que contesta, hecho desde sus esquemas: un caso de uso nuevo no tiene que escribirlo.</summary>
internal sealed class EjemplosDeOperaciones : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var escritos = context.ApiDescriptions
            .Select(a => (Clave: $"{a.HttpMethod} /{a.RelativePath}", Ejemplo: a.ActionDescriptor.EndpointMetadata.OfType<EjemploDePeticionAttribute>().FirstOrDefault()))
            .Where(e => e.Ejemplo is not null).ToDictionary(e => e.Clave, e => e.Ejemplo!.Json, StringComparer.OrdinalIgnoreCase);

        var ejemplos = new EjemploDeEsquema(context.SchemaRepository.Schemas);
        foreach (var (ruta, camino) in swaggerDoc.Paths)
        {
            foreach (var (metodo, operacion) in camino.Operations ?? [])
            {
                Parametros(operacion, ejemplos);
                Poner(operacion.RequestBody?.Content, ejemplos, escritos.GetValueOrDefault($"{metodo} {ruta}"));
                foreach (var respuesta in (operacion.Responses ?? []).Where(r => r.Key.StartsWith('2'))) Poner(respuesta.Value.Content, ejemplos, null);
            }
        }
    }

    private static void Parametros(OpenApiOperation operacion, EjemploDeEsquema ejemplos)
    {
        foreach (var parametro in (operacion.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path && p.Schema is not null))
            parametro.Example ??= ejemplos.De(parametro.Schema!, parametro.Name ?? "");
    }

    private static void Poner(IDictionary<string, OpenApiMediaType>? contenido, EjemploDeEsquema ejemplos, string? escrito)
    {
        foreach (var tipo in (contenido ?? new Dictionary<string, OpenApiMediaType>()).Values.Where(t => t.Schema is not null))
            tipo.Example ??= escrito is null ? ejemplos.De(tipo.Schema!, "") : JsonNode.Parse(escrito);
    }
}
