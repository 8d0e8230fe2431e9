using ElGestorPortal.Web.Common.Seguridad;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>Con qué se entra a cada operación: el token de un usuario, la credencial de un agente, o nada.</summary>
internal sealed class SeguridadDeOperaciones : IOperationFilter
{
    private const string Sesion = "sesion";
    private const string Agente = "agente";

    public static readonly IReadOnlyDictionary<string, string> Esquemas = new Dictionary<string, string>
    {
        [Sesion] = "Token de acceso de un usuario: el que da `POST /api/v1/acceso/token`.",
        [Agente] = "Credencial de un agente del escritorio: la que da la oficina o `--crear-agente`.",
    };

    public static bool EsAnonima(OperationFilterContext contexto) => contexto.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any();

    public static bool EsDelPuente(OperationFilterContext contexto) =>
        contexto.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any(a => a.Policy == Politicas.Agente);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        // Vacía no es lo mismo que ausente: dice que no hace falta nada.
        operation.Security = EsAnonima(context) ? []
            : [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(EsDelPuente(context) ? Agente : Sesion, context.Document)] = [] }];
    }
}
