using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common.Seguridad;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ElGestorPortal.Web.Common.Documentacion;

/// <summary>La documentación de la API en <c>/swagger</c>: sale de los comentarios del código y de lo que cada operación declara.</summary>
internal static class Documentacion
{
    /// <summary>Política de quien trabaja en el despacho.</summary>
    public const string SoloPersonal = "solo-personal";

    public const string Version = "v1";

    private const string Texto = """
        API del portal (`/api/v1`) y contrato con el programa de la gestoría (`/puente/v1`).

        Los errores son `application/problem+json` (RFC 9457) con un `codigo` estable; los de validación traen además `errores[{campo, texto}]`.
        Toda colección es `{elementos, siguiente}`: `siguiente` es el `cursor` de la página que sigue, o null. Las fechas son de Europe/Madrid; los instantes, UTC.
        """;

    public static void AddDocumentacion(this IServiceCollection services) => services.AddSwaggerGen(o =>
    {
        o.SwaggerDoc(Version, new OpenApiInfo { Title = "El Portal del Despacho", Version = Version, Description = Texto });
        o.AddServer(new OpenApiServer { Url = "/" });
        o.SupportNonNullableReferenceTypes();
        o.NonNullableReferenceTypesAsRequired();
        o.CustomSchemaIds(NombreDeEsquema);
        foreach (var ensamblado in new[] { typeof(Documentacion), typeof(OpcionesDelPortal), typeof(Domain.Common.Permiso) })
            o.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, $"{ensamblado.Assembly.GetName().Name}.xml"), includeControllerXmlComments: true);

        foreach (var (nombre, descripcion) in SeguridadDeOperaciones.Esquemas)
            o.AddSecurityDefinition(nombre, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = descripcion });

        o.OperationFilter<SeguridadDeOperaciones>();
        o.OperationFilter<CuerpoDeSubida>();
        o.OperationFilter<ErroresDeOperaciones>();
        o.DocumentFilter<EjemplosDeOperaciones>();
    });

    public static void MapDocumentacion(this WebApplication app)
    {
        var quien = app.Environment.IsDevelopment() ? "todos" : app.Services.GetRequiredService<IOptions<OpcionesDelPortal>>().Value.Swagger.ToLowerInvariant();
        if (quien is not ("todos" or "personal")) return;

        IEndpointConventionBuilder[] puntos =
        [
            app.MapSwagger("/swagger/{documentName}/swagger.json", o => o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1),
            app.MapSwaggerUI("swagger", o =>
            {
                o.DocumentTitle = "API del portal";
                o.SwaggerEndpoint($"/swagger/{Version}/swagger.json", "Portal del Despacho");
                o.DefaultModelsExpandDepth(0);
            }),
        ];
        foreach (var punto in puntos)
        {
            punto.WithMetadata(PoliticaDeContenido.DeSwagger);
            _ = quien == "todos" ? punto.AllowAnonymous() : punto.RequireAuthorization(SoloPersonal);
        }
    }

    /// <summary>Sin el sufijo de la casa: <c>Pagina&lt;ExpedienteEnListaDto&gt;</c> es <c>PaginaDeExpedienteEnLista</c>.</summary>
    private static string NombreDeEsquema(Type tipo)
    {
        var nombre = tipo.Name.Split('`')[0];
        nombre = nombre.EndsWith("Dto", StringComparison.Ordinal) ? nombre[..^3] : nombre;
        return tipo.IsGenericType ? $"{nombre}De{string.Concat(tipo.GetGenericArguments().Select(NombreDeEsquema))}" : nombre;
    }
}
