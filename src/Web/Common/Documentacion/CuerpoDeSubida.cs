using System.Reflection;
using ElGestorPortal.Web.Common.Subidas;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>El cuerpo de las operaciones que leen un fichero según llega, que no está entre sus parámetros.</summary>
internal sealed class CuerpoDeSubida : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.MethodInfo.GetCustomAttribute<EnFlujoAttribute>(false) is not { } subida) return;

        var propiedades = new Dictionary<string, IOpenApiSchema>();
        foreach (var campo in subida.Campos.Select(c => c.Split(": ", 2))) propiedades[campo[0]] = new OpenApiSchema { Type = JsonSchemaType.String, Description = campo[1] };
        propiedades["archivo"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "El fichero. Su extensión ha de ser la de su contenido." };

        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["multipart/form-data"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Required = new HashSet<string> { "archivo" },
                        Properties = propiedades,
                    },
                },
            },
        };
    }
}
