using System.Globalization;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Web.Common;
using ElGestorPortal.Web.Common.Documentacion;
using ElGestorPortal.Web.Common.Limites;
using ElGestorPortal.Web.Common.Medidas;
using ElGestorPortal.Web.Common.Registros;
using ElGestorPortal.Web.Common.Seguridad;
using Microsoft.AspNetCore.Authorization;

namespace ElGestorPortal.Web.Arranque;

/// <summary>Lo que se registra para quien explota el portal: papel del proceso, registros, medidas, salud, límites y documentación de la API.</summary>
internal static class Operacion
{
    private const int CuerpoMaximo = 10 * 1024 * 1024;

    /// <summary><c>--rol trabajos</c> es lo mismo que <c>Portal:Rol</c>.</summary>
    public static void AdoptarRol(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["rol"] is { Length: > 0 } rol) builder.Configuration["Portal:Rol"] = rol;
    }

    public static void AddOperacion(this WebApplicationBuilder builder)
    {
        // Los textos de las bibliotecas (validación, panel de trabajos), en español; los números no cambian.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-ES");

        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = CuerpoMaximo;
            // Un texto absurdo en una búsqueda llega hasta su validador, que lo dice en español; Kestrel solo daría un 414 vacío.
            o.Limits.MaxRequestLineSize = 32 * 1024;
            o.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            o.Limits.MaxRequestHeaderCount = 100;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });

        var opciones = builder.Configuration.GetSection(OpcionesDelPortal.Seccion).Get<OpcionesDeOperacion>() ?? new();
        builder.AddRegistros();
        builder.AddMedidas();
        builder.Services.AddFrenos(opciones.Limites);
        builder.Services.AddSoloHttps(opciones.PuertoHttps);
        builder.Services.AddDocumentacion();

        // La demostración y sus contraseñas conocidas no existen fuera de Development, diga lo que diga la configuración.
        if (!builder.Environment.IsDevelopment()) builder.Services.PostConfigure<OpcionesDelPortal>(o => o.Demo = false);
        builder.Services.AddHealthChecks().AddCheck<DemostracionCheck>("demo");

        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Politicas.Gestion, p => p.RequireAuthenticatedUser().RequireAssertion(c => Quien(c).Tiene(Domain.Common.Permiso.Gestionar)))
            .AddPolicy(Politicas.Administrador, p => p.RequireAuthenticatedUser().RequireAssertion(c => Quien(c).Tiene(Domain.Common.Permiso.Administrar)))
            .AddPolicy(Politicas.Operador, p => p.RequireAuthenticatedUser().RequireAssertion(c => Quien(c).Tiene(Domain.Common.Permiso.Operar)))
            .AddPolicy(Documentacion.SoloPersonal, p => p.RequireAuthenticatedUser().RequireAssertion(c => Quien(c).Identidad is { EsInterno: true, UsuarioId: not null }));
    }

    private static IUsuarioActual Quien(AuthorizationHandlerContext contexto) => ((HttpContext)contexto.Resource!).RequestServices.GetRequiredService<IUsuarioActual>();
}
