using System.Net;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace ElGestorPortal.Web.Tests.Acceso;

/// <summary>El portal entero con el escenario de acceso, en el que cada navegador dice desde qué dirección llama.</summary>
public sealed class ServidorDeAcceso : IAsyncDisposable
{
    private readonly PortalWebDePrueba _web;

    private ServidorDeAcceso(EscenarioDeAcceso escenario, PortalWebDePrueba web, RegistroDePrueba registro) => (E, _web, Registro) = (escenario, web, registro);

    public EscenarioDeAcceso E { get; }

    public RegistroDePrueba Registro { get; }

    public static async Task<ServidorDeAcceso> CrearAsync(bool segundoFactorObligatorio = false)
    {
        var registro = new RegistroDePrueba();
        var (escenario, web) = await EscenarioDeAcceso.EnWebAsync(segundoFactorObligatorio, s =>
        {
            s.AddSingleton<IStartupFilter, Direccion>();
            s.AddSingleton<ILogEventSink>(registro);
        });
        return new(escenario, web, registro);
    }

    public Navegador Navegador(string ip = "203.0.113.7") => new(_web.Server, ip);

    public ValueTask DisposeAsync() => E.DisposeAsync();

    private sealed class Direccion : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((c, siguiente) =>
            {
                if (c.Request.Headers["X-Ip"] is [{ } ip]) c.Connection.RemoteIpAddress = IPAddress.Parse(ip);
                return siguiente(c);
            });
            next(app);
        };
    }
}
