using AutoMapper;
using ElGestorPortal.Application;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure;
using ElGestorPortal.Infrastructure.Administracion;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Persistence;
using ElGestorPortal.Infrastructure.Documentos;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Tests.Common;

/// <summary>
/// El portal sin web: la cadena de casos de uso y la infraestructura de verdad, sobre su propia base de datos y su propia carpeta,
/// con el reloj en la mano. Los trabajos de fondo no arrancan: se llaman.
/// </summary>
public sealed class PortalDePrueba : IAsyncDisposable
{
    /// <summary>Lunes por la mañana, en hora de invierno.</summary>
    public static readonly DateTimeOffset Comienzo = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);

    // Montar los mapas cuesta más que muchas pruebas y no depende de ninguna.
    private static readonly Lazy<MapperConfiguration> Mapas = new(() => Mapping.Configurar(typeof(Application.DependencyInjection).Assembly));

    private readonly BaseDeDatosDePruebas _baseDeDatos;
    private readonly ServiceProvider _servicios;

    internal PortalDePrueba(BaseDeDatosDePruebas baseDeDatos, Action<IServiceCollection>? ajustes = null)
    {
        _baseDeDatos = baseDeDatos;
        var configuracion = new ConfigurationBuilder().AddInMemoryCollection(Ajustes(baseDeDatos, Carpeta)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuracion)
            .AddApplication().AddInfrastructure(configuracion, Carpeta)
            .AddSingleton(Mapas.Value).AddSingleton<TimeProvider>(Reloj);
        ajustes?.Invoke(services);
        _servicios = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    public Motor Motor => _baseDeDatos.Motor;

    public string Carpeta { get; } = Directory.CreateTempSubdirectory("portal-prueba-").FullName;

    public FakeTimeProvider Reloj { get; } = new(Comienzo);

    public IServiceProvider Servicios => _servicios;

    /// <param name="motor">Base de datos.</param>
    /// <param name="ajustes">Lo que la prueba sustituye: solo puertos.</param>
    public static async Task<PortalDePrueba> CrearAsync(Motor motor, Action<IServiceCollection>? ajustes = null) =>
        new(await PlantillaDelPortal.CopiarAsync(motor), ajustes);

    /// <summary>La configuración que lleva al portal a una base de datos y una carpeta de prueba.</summary>
    internal static Dictionary<string, string?> Ajustes(BaseDeDatosDePruebas baseDeDatos, string carpeta) => new()
    {
        ["ConnectionStrings:Portal"] = baseDeDatos.CadenaDeConexion,
        ["Portal:BaseDatos"] = baseDeDatos.Motor == Motor.Postgres ? "postgresql" : "sqlite",
        ["Portal:Datos"] = carpeta,
        ["Portal:Demo"] = "false",
        ["Portal:Subidas:Antivirus"] = "muestra",
    };

    public Task<Guid> AbrirDespachoAsync(DespachoDePrueba despacho) =>
        Enviar(Identidad.Sistema(despacho.Id), new AbrirDespachoCommand(despacho.Slug, despacho.Nombre));

    public Task<T> Enviar<T>(Identidad identidad, IRequest<T> request) =>
        EnAmbito(identidad, sp => sp.GetRequiredService<IMediator>().Send(request));

    /// <summary>Mira o toca la base de datos por debajo de los casos de uso.</summary>
    public Task<T> ConDb<T>(Guid despachoId, Func<IPortalDb, Task<T>> hacer) =>
        EnAmbito(Identidad.Sistema(despachoId), sp => hacer(sp.GetRequiredService<IPortalDb>()));

    public async Task<T> EnAmbito<T>(Identidad identidad, Func<IServiceProvider, Task<T>> hacer)
    {
        await using var ambito = _servicios.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(identidad);
        return await hacer(ambito.ServiceProvider);
    }

    /// <summary>Entrega los hechos pendientes y los que de ellos nazcan.</summary>
    public async Task DespacharOutbox()
    {
        for (var vueltas = 0; vueltas < 10 && await QuedanHechos(); vueltas++)
        {
            await using var ambito = _servicios.CreateAsyncScope();
            await ambito.ServiceProvider.GetRequiredService<DespacharOutboxJob>().EjecutarAsync(CancellationToken.None);
        }
    }

    /// <summary>Guarda las aperturas de documentos anotadas, como hace el portal cada segundo.</summary>
    public Task GuardarDescargas() => _servicios.GetRequiredService<RegistroDeDescargas>().GuardarAsync(todo: true, CancellationToken.None);

    /// <summary>Guarda los accesos apuntados; con <paramref name="todo"/>, también las listas del minuto en curso.</summary>
    public Task GuardarAccesos(bool todo) => _servicios.GetRequiredService<RegistroDeAccesos>().GuardarAsync(todo, CancellationToken.None);

    /// <summary>Sella la auditoría, como hace el portal cada segundo.</summary>
    public Task SellarAuditoria() => _servicios.GetRequiredService<SelladorDeAuditoria>().SellarAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _servicios.DisposeAsync();
        await _baseDeDatos.DisposeAsync();
        Directory.Delete(Carpeta, recursive: true);
    }

    private Task<bool> QuedanHechos() => EnAmbito(Identidad.Sistema(DespachoDePrueba.Demo.Id), sp =>
    {
        var ahora = Reloj.Ahora();
        return sp.GetRequiredService<PortalDbContext>().Set<OutboxMessage>()
            .AnyAsync(m => m.Entregado == null && m.DisponibleDesde <= ahora && m.Intentos < OutboxMessage.MaximoDeIntentos);
    });
}
