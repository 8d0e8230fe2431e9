using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Busqueda;
using ElGestorPortal.Web.Common.Despachos;
using ElGestorPortal.Web.Common.Errores;
using ElGestorPortal.Web.Common.Presentacion;
using ElGestorPortal.Web.Common.Seguridad;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Lo que la web registra: puertas, páginas, API y cabeceras.</summary>
internal static class Registro
{
    public static IServiceCollection AddPortalWeb(this IServiceCollection services, WebApplicationBuilder builder)
    {
        // Siempre: ejecutado sin publicar en Production, los recursos comprimidos viven en obj/ y saldrían vacíos.
        builder.WebHost.UseStaticWebAssets();
        builder.AddOperacion();

        services.AddPresentacion();
        services.AddScoped<Buscador>();
        services.AddMemoryCache(o => o.SizeLimit = 10_000);
        services.AddScoped<DespachosConocidos>();
        services.AddHttpContextAccessor();

        // Las tildes y la eñe salen tal cual: la página es UTF-8. Lo que significa algo en HTML se escapa igual.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddRequestDecompression();
        services.AddResponseCompression();
        services.AddPuertasDeAcceso(builder.Environment);
        services.AddAuthorizationBuilder()
            .AddPolicy(Politicas.Personal, p => p.RequireAuthenticatedUser())
            .AddPolicy(Politicas.Api, p => p.RequireAuthenticatedUser())
            .AddPolicy(Politicas.Agente, p => p.RequireAuthenticatedUser());
        services.AddSingleton<Demostracion>();
        services.AddHostedService(sp => sp.GetRequiredService<Demostracion>());
        services.AddExceptionHandler<ErroresDeApi>().AddProblemDetails();
        services.AddControllers().AddJsonOptions(o => Configurar(o.JsonSerializerOptions)).ConfigureApiBehaviorOptions(o => o.InvalidModelStateResponseFactory = PeticionIlegible);
        services.AddRazorPages(o =>
        {
            o.Conventions.AuthorizeFolder("/", Politicas.Personal);
            o.Conventions.AuthorizeFolder("/Gestion", Politicas.Gestion);
            o.Conventions.AuthorizeFolder("/Plataforma", Politicas.Operador);
            o.Conventions.AddFolderRouteModelConvention("/Acceso", TambienEnLaPlataforma);
            o.Conventions.ConfigureFilter(new ErroresDePagina());
        }).AddMvcOptions(MensajesDeEnlace.EnEspanol).AddViewOptions(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        return services;
    }

    /// <summary>Las páginas de acceso, también detrás de <c>/plataforma</c>: ahí son de quien opera la instalación.</summary>
    private static void TambienEnLaPlataforma(PageRouteModel pagina)
    {
        foreach (var ruta in pagina.Selectors.Select(s => s.AttributeRouteModel?.Template).OfType<string>().ToList())
            pagina.Selectors.Add(new() { AttributeRouteModel = new() { Template = AttributeRouteModel.CombineTemplates(EntradaDeLaPlataforma.Ruta, ruta.TrimStart('/')), SuppressLinkGeneration = true } });
    }

    public static void Configurar(JsonSerializerOptions opciones)
    {
        opciones.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        opciones.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
    }

    /// <summary>Lo que no se entiende es 400, con el campo y sin repetir lo que se envió.</summary>
    private static ObjectResult PeticionIlegible(ActionContext contexto)
    {
        var errores = contexto.ModelState.Where(e => e.Value?.Errors.Count > 0).Select(e => new ErrorDeCampo(e.Key.TrimStart('$', '.'), "No se entiende este dato.")).ToList();
        var detalles = (Problema.DelEstado(StatusCodes.Status400BadRequest) with { Errores = errores }).ADetalles();
        return new(detalles) { StatusCode = StatusCodes.Status400BadRequest, ContentTypes = { "application/problem+json" } };
    }
}
