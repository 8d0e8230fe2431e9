using System.Net;
using ElGestorPortal.Tests.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace ElGestorPortal.Web.Tests.Common;

/// <summary>Base de las pruebas que arrancan el portal con otra configuración o en otro entorno, y dicen quién llama y desde dónde con una cabecera.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase), Parallelizable(ParallelScope.Fixtures)]
public abstract class PruebaDeOperacion
{
    private PortalWebDePrueba? _base;
    private WebApplicationFactory<Program>? _portal;

    protected WebApplicationFactory<Program> Portal => _portal!;

    protected RegistroEnMemoria Registro { get; } = new();

    [TearDown]
    public async Task Cerrar()
    {
        if (TestContext.CurrentContext.Result.FailCount > 0) await TestContext.Out.WriteLineAsync(Registro.Fallos);
        if (_portal is not null) await _portal.DisposeAsync();
        if (_base is not null) await _base.DisposeAsync();
    }

    protected Task<HttpClient> Abrir(params (string Clave, string Valor)[] ajustes) => Abrir("Development", null, ajustes);

    protected async Task<HttpClient> Abrir(string entorno, Action<IServiceCollection>? servicios, params (string Clave, string Valor)[] ajustes)
    {
        _base = await PortalWebDePrueba.CrearAsync();
        _portal = _base.WithWebHostBuilder(web =>
        {
            web.UseEnvironment(entorno);
            web.UseSetting("Portal:Rol", "todo");
            foreach (var (clave, valor) in ajustes) web.UseSetting(clave, valor);
            web.ConfigureTestServices(s =>
            {
                s.AddSingleton<ILogEventSink>(Registro);
                s.AddSingleton<IStartupFilter, DesdeLaDireccion>();
                s.AddAuthentication().AddScheme<AuthenticationSchemeOptions, EntradaDePrueba>(EntradaDePrueba.Esquema, null);
                s.PostConfigure<AuthenticationOptions>(o => o.DefaultScheme = o.DefaultAuthenticateScheme = o.DefaultChallengeScheme = o.DefaultForbidScheme = EntradaDePrueba.Esquema);
                servicios?.Invoke(s);
            });
        });
        return _portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new(entorno == "Development" ? "http://localhost" : "https://localhost") });
    }

    protected static async Task<HttpResponseMessage> Pedir(HttpClient http, string ruta, params (string Nombre, string Valor)[] cabeceras)
    {
        using var peticion = new HttpRequestMessage(HttpMethod.Get, ruta);
        foreach (var (nombre, valor) in cabeceras) peticion.Headers.TryAddWithoutValidation(nombre, valor);
        return await http.SendAsync(peticion);
    }

    /// <summary>Una red de pruebas no tiene direcciones: se dice en <c>X-Prueba-Desde</c>.</summary>
    private sealed class DesdeLaDireccion : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, seguir) =>
            {
                if (IPAddress.TryParse(http.Request.Headers["X-Prueba-Desde"], out var direccion)) http.Connection.RemoteIpAddress = direccion;
                return seguir(http);
            });
            next(app);
        };
    }
}
