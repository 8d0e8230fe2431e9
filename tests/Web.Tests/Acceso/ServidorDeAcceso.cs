using System.Net;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Tests.Common.Acceso;
using ElGestorPortal.Web.Common.Acceso;
using ElGestorPortal.Web.Common.Presentacion;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>Las páginas y la API de acceso de verdad, con un despacho puesto a mano y unas rutas protegidas de prueba.</summary>
public sealed class ServidorDeAcceso : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServidorDeAcceso(EscenarioDeAcceso escenario, WebApplication app, RegistroDePrueba registro) => (E, _app, Registro) = (escenario, app, registro);

    public EscenarioDeAcceso E { get; }

    public RegistroDePrueba Registro { get; }

    public static async Task<ServidorDeAcceso> CrearAsync(bool segundoFactorObligatorio = false, string entorno = "Production")
    {
        var escenario = await EscenarioDeAcceso.SinServiciosAsync();
        var registro = new RegistroDePrueba();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = entorno, ApplicationName = "ElGestorPortal.Web" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(registro).SetMinimumLevel(LogLevel.Trace);
        builder.Configuration.AddConfiguration(escenario.Configuracion(segundoFactorObligatorio));
        escenario.Configurar(builder.Services, builder.Configuration);
        builder.Services.AddPresentacion().AddPuertasDeAcceso(builder.Environment);
        builder.Services.AddRazorPages();
        builder.Services.AddControllers();

        var app = builder.Build();
        app.UseExceptionHandler(e => e.Run(ErrorComoProblema));
        app.Use(async (c, next) =>
        {
            c.Connection.RemoteIpAddress = IPAddress.Parse(c.Request.Headers["X-Ip"].FirstOrDefault() ?? "203.0.113.7");
            var expreso = c.Request.Headers["X-Despacho"].FirstOrDefault();
            var despacho = expreso == "otro" ? escenario.Otro : escenario.Demo;
            c.RequestServices.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Anonima(despacho));
            c.Features.Set(new DespachoDeLaPeticion(despacho, expreso is not null));
            await next();
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapControllers();
        app.MapGet("/privado", (IUsuarioActual u) => u.Identidad.Nombre);
        app.MapGet("/api/v1/privado", (IUsuarioActual u) => u.Identidad.Nombre);
        app.MapGet("/puente/v1/privado", (IUsuarioActual u) => u.Identidad.Actor);
        await app.StartAsync();
        await escenario.UsarAsync(app.Services);
        return new(escenario, app, registro);
    }

    public Navegador Navegador(bool https = true, string ip = "203.0.113.7") => new(_app.GetTestServer(), https, ip);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await E.DisposeAsync();
    }

    private static Task ErrorComoProblema(HttpContext c)
    {
        var error = c.Features.Get<IExceptionHandlerFeature>()!.Error;
        c.Response.StatusCode = error switch
        {
            UnauthorizedException => 401,
            ForbiddenException => 403,
            NotFoundException => 404,
            DemasiadasPeticionesException => 429,
            PeticionInvalidaException => 400,
            ValidationException => 422,
            _ => 500,
        };
        if (error is DemasiadasPeticionesException d) c.Response.Headers.RetryAfter = ((int)d.Espera.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return c.Response.WriteAsJsonAsync(new { codigo = (error as PortalException)?.Codigo }, options: null, contentType: "application/problem+json");
    }
}
