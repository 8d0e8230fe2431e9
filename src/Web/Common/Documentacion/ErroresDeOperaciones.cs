using System.Text.Json.Nodes;
using ElGestorPortal.Web.Common.Errores;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>Los finales malos de cada operación con su <c>codigo</c>: los que se deducen de su forma y los que declara con <see cref="PuedeFallarAttribute"/>.</summary>
internal sealed class ErroresDeOperaciones : IOperationFilter
{
    private const string Tipo = "application/problem+json";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        var esquema = context.SchemaGenerator.GenerateSchema(typeof(ProblemaPublico), context.SchemaRepository);
        foreach (var finales in Finales(context).DistinctBy(p => (p.Estado, p.Codigo)).GroupBy(p => p.Estado).OrderBy(g => g.Key))
        {
            operation.Responses[finales.Key.ToString(System.Globalization.CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(" ", finales.Select(p => $"`{p.Codigo}`: {p.Mensaje}")),
                Headers = finales.Key is 429 or 503 ? new Dictionary<string, IOpenApiHeader> { ["Retry-After"] = EnSegundos } : null,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Tipo] = new() { Schema = esquema, Examples = finales.ToDictionary(p => p.Codigo, p => (IOpenApiExample)new OpenApiExample { Summary = p.Mensaje, Value = Json(p) }) },
                },
            };
        }
    }

    private static OpenApiHeader EnSegundos => new() { Description = "Segundos que hay que esperar.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } };

    private static IEnumerable<Problema> Finales(OperationFilterContext contexto)
    {
        var api = contexto.ApiDescription;
        var conCuerpo = api.ParameterDescriptions.Any(p => p.Source == BindingSource.Body || p.Source == BindingSource.Form || p.Source == BindingSource.FormFile);
        foreach (var propio in contexto.MethodInfo.GetCustomAttributes(typeof(PuedeFallarAttribute), true).Cast<PuedeFallarAttribute>())
            yield return new(propio.Estado, propio.Codigo, propio.Mensaje);

        if (conCuerpo || api.ParameterDescriptions.Count > 0) yield return Problema.DelEstado(400);
        if (!SeguridadDeOperaciones.EsAnonima(contexto))
        {
            yield return Problema.DelEstado(401);
            yield return Problema.DelEstado(403);
            if (!SeguridadDeOperaciones.EsDelPuente(contexto)) yield return new(403, "aceptacion-pendiente", "La gestoría ha publicado textos que hay que aceptar antes de seguir.");
        }

        if (SeguridadDeOperaciones.EsDelPuente(contexto))
        {
            yield return new(403, "otro-despacho", "La credencial no es de ese despacho.");
            yield return new(403, "despacho-suspendido", "El despacho está suspendido en el portal.");
        }

        if (api.ParameterDescriptions.Any(p => p.Source == BindingSource.Path)) yield return Problema.DelEstado(404);
        if (conCuerpo)
        {
            yield return new(413, "cuerpo-demasiado-grande", "La petición no se puede leer.");
            yield return Problema.DelEstado(415);
            yield return new(422, "validacion", "Hay datos que corregir.") { Errores = [new("campo", "No vale, y por qué.")] };
        }

        yield return new(429, "demasiadas-peticiones", "Demasiadas peticiones seguidas.");
        if (api.HttpMethod != "GET") yield return new(503, "almacen-no-disponible", "El almacén no está disponible en este momento.");
    }

    private static JsonObject Json(Problema problema)
    {
        var json = new JsonObject { ["title"] = problema.Mensaje, ["status"] = problema.Estado, ["codigo"] = problema.Codigo };
        if (problema.Errores.Count > 0) json["errores"] = new JsonArray([.. problema.Errores.Select(e => new JsonObject { ["campo"] = e.Campo, ["texto"] = e.Texto })]);
        return json;
    }
}

/// <summary>Un final que no es el bueno (RFC 9457).</summary>
/// <param name="Title">Frase en español, apta para el usuario.</param>
/// <param name="Status">Código HTTP.</param>
/// <param name="Codigo">Código estable.</param>
/// <param name="Errores">Los datos que no valen, si es eso.</param>
internal sealed record ProblemaPublico(string Title, int Status, string Codigo, IReadOnlyList<ErrorDeCampo>? Errores);
