using System.Net.Http.Headers;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Administracion;
using ElGestorPortal.Infrastructure.Documentos;
using ElGestorPortal.Tests.Common.Puente;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Tests.Common;

/// <summary>
/// El portal entero en memoria, sobre su propia base de datos y su propia carpeta, con el reloj de verdad y sin la demostración.
/// Trae abiertos <see cref="DespachoDePrueba.Demo"/> (el de por defecto) y <see cref="DespachoDePrueba.Otro"/>.
/// </summary>
public sealed class PortalWebDePrueba : WebApplicationFactory<Program>
{
    private readonly BaseDeDatosDePruebas _baseDeDatos;
    private readonly string _carpeta = Directory.CreateTempSubdirectory("portal-web-").FullName;
    private readonly Dictionary<Guid, Alimentador> _alimentadores = [];

    private PortalWebDePrueba(BaseDeDatosDePruebas baseDeDatos) => _baseDeDatos = baseDeDatos;

    /// <summary>Lo que una prueba añade o sustituye: solo puertos.</summary>
    public Action<IServiceCollection>? Ajustes { get; init; }

    /// <summary>Con <c>todo</c> trabaja también por detrás; de fábrica, los hechos los entrega la prueba cuando quiere.</summary>
    public string Rol { get; init; } = "web";

    public static async Task<PortalWebDePrueba> CrearAsync(Motor motor = Motor.Sqlite, Action<IServiceCollection>? ajustes = null, string rol = "web") =>
        new(await PlantillaDelPortal.CopiarAsync(motor)) { Ajustes = ajustes, Rol = rol };

    /// <summary>El escritorio de ese despacho (por defecto, demo), por HTTP.</summary>
    public Alimentador Dado(DespachoDePrueba? despacho = null)
    {
        var id = (despacho ?? DespachoDePrueba.Demo).Id;
        if (_alimentadores.TryGetValue(id, out var dado)) return dado;

        var http = CrearAgente(PlantillaDelPortal.Agente(_baseDeDatos.Motor, id).Secreto);
        return _alimentadores[id] = new(new PuentePorHttp(this, http, id), TimeProvider.System);
    }

    /// <summary>Un navegador sin sesión, que no sigue las redirecciones.</summary>
    public HttpClient CrearNavegador() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    /// <summary>Un agente del puente con ese secreto.</summary>
    public HttpClient CrearAgente(string secreto)
    {
        var http = CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = ClientOptions.BaseAddress });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secreto);
        return http;
    }

    public Task<Guid> AbrirDespachoAsync(DespachoDePrueba despacho) =>
        Enviar(Identidad.Sistema(despacho.Id), new AbrirDespachoCommand(despacho.Slug, despacho.Nombre));

    /// <summary>Una credencial nueva para el agente de ese despacho.</summary>
    public Task<string> CrearCredencialAsync(DespachoDePrueba despacho) => Enviar(Identidad.Sistema(despacho.Id), new CrearAgenteCommand("Agente de prueba"));

    public Task<T> Enviar<T>(Identidad identidad, IRequest<T> request) => EnAmbito(identidad, sp => sp.GetRequiredService<IMediator>().Send(request));

    /// <summary>Mira o toca la base de datos por debajo de los casos de uso.</summary>
    public Task<T> ConDb<T>(Guid despachoId, Func<IPortalDb, Task<T>> hacer) =>
        EnAmbito(Identidad.Sistema(despachoId), sp => hacer(sp.GetRequiredService<IPortalDb>()));

    /// <summary>Guarda ya los accesos y las aperturas apuntados, como hace el portal cada segundo.</summary>
    public async Task GuardarAccesos()
    {
        await Services.GetRequiredService<RegistroDeAccesos>().GuardarAsync(todo: true, CancellationToken.None);
        await Services.GetRequiredService<RegistroDeDescargas>().GuardarAsync(todo: true, CancellationToken.None);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _baseDeDatos.DisposeAsync();
        if (Directory.Exists(_carpeta)) Directory.Delete(_carpeta, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        foreach (var (clave, valor) in PortalDePrueba.Ajustes(_baseDeDatos, _carpeta)) builder.UseSetting(clave, valor);
        builder.UseSetting("Portal:Rol", Rol);
        if (Ajustes is { } ajustes) builder.ConfigureServices(ajustes);
    }

    private async Task<T> EnAmbito<T>(Identidad identidad, Func<IServiceProvider, Task<T>> hacer)
    {
        await using var ambito = Services.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(identidad);
        return await hacer(ambito.ServiceProvider);
    }
}
