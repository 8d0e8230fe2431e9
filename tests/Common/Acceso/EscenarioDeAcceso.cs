using ElGestorPortal.Application;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Infrastructure;
using ElGestorPortal.Infrastructure.Common.Outbox;
using ElGestorPortal.Infrastructure.Common.Persistence;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Tests.Common.Acceso;

/// <summary>Dos despachos, <c>demo</c> y <c>otro</c>, con casos de uso de verdad sobre una base de datos de verdad, reloj de mentira y un buzón.</summary>
public sealed class EscenarioDeAcceso : IAsyncDisposable
{
    public const string Contrasena = "cuatro caballos verdes 7";

    private static readonly PlantillaDeBaseDeDatos Plantilla = new(CrearEsquemaAsync);
    private readonly BaseDeDatosDePruebas _base;

    private EscenarioDeAcceso(BaseDeDatosDePruebas baseDeDatos) => _base = baseDeDatos;

    public FakeTimeProvider Reloj { get; } = new(new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.Zero));

    public BuzonDePrueba Buzon { get; } = new();

    public IServiceProvider Servicios { get; private set; } = null!;

    public Guid Demo { get; private set; }

    public Guid Otro { get; private set; }

    public static async Task<EscenarioDeAcceso> CrearAsync(Motor motor = Motor.Sqlite, bool segundoFactorObligatorio = false)
    {
        var escenario = new EscenarioDeAcceso(await Plantilla.CrearAsync(motor));
        var configuracion = escenario.Configuracion(segundoFactorObligatorio);
        var servicios = new ServiceCollection().AddLogging();
        servicios.AddSingleton<IConfiguration>(configuracion);
        servicios.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = "Development", ContentRootPath = Path.GetTempPath() });
        escenario.Configurar(servicios, configuracion);
        await escenario.UsarAsync(servicios.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true }));
        return escenario;
    }

    /// <summary>Para quien monta él mismo los servicios, como un servidor web.</summary>
    public static async Task<EscenarioDeAcceso> SinServiciosAsync() => new(await Plantilla.CrearAsync(Motor.Sqlite));

    public IConfigurationRoot Configuracion(bool segundoFactorObligatorio) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Portal:BaseDatos"] = _base.Motor == Motor.Sqlite ? "sqlite" : "postgresql",
        ["ConnectionStrings:Portal"] = _base.CadenaDeConexion,
        ["Portal:UrlPublica"] = "https://{despacho}.portal.example",
        ["Acceso:SegundoFactorObligatorio"] = segundoFactorObligatorio ? "true" : "false",
    }).Build();

    public void Configurar(IServiceCollection servicios, IConfiguration configuracion)
    {
        servicios.AddApplication().AddInfrastructure(configuracion);
        servicios.AddSingleton<TimeProvider>(Reloj);
        servicios.AddSingleton<ICorreo>(Buzon);
        servicios.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        servicios.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1000);
    }

    public async Task UsarAsync(IServiceProvider servicios)
    {
        Servicios = servicios;
        await using var ambito = servicios.CreateAsyncScope();
        var despachos = await ambito.ServiceProvider.GetRequiredService<PortalDbContext>().Set<Despacho>().ToDictionaryAsync(d => d.Slug, d => d.Id);
        (Demo, Otro) = (despachos["demo"], despachos["otro"]);
    }

    /// <summary>Envía un caso de uso, en un ámbito propio. Sin identidad: nadie, en <c>demo</c>.</summary>
    public async Task<T> Enviar<T>(IRequest<T> caso, Identidad? como = null)
    {
        await using var ambito = Servicios.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(como ?? Identidad.Anonima(Demo));
        return await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(caso);
    }

    public Task<Guid> UnUsuario(string correo, TipoUsuario tipo = TipoUsuario.Cliente, Guid? despacho = null) =>
        Enviar(new SembrarUsuarioDeDemoCommand(correo, Contrasena, "Ana Prueba", tipo, ["12345678Z"]), Identidad.Sistema(despacho ?? Demo));

    /// <summary>Cambia un usuario por debajo, como haría el área interna.</summary>
    public async Task Cambiar(Guid usuarioId, Action<Usuario> cambio, Guid? despacho = null)
    {
        await using var ambito = Servicios.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(despacho ?? Demo));
        var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
        cambio(await db.Set<Usuario>().SingleAsync(u => u.Id == usuarioId));
        await db.SaveChangesAsync();
    }

    public async Task DespacharOutbox()
    {
        await using var ambito = Servicios.CreateAsyncScope();
        await ambito.ServiceProvider.GetRequiredService<DespacharOutboxJob>().EjecutarAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (Servicios is IAsyncDisposable servicios) await servicios.DisposeAsync();
        await _base.DisposeAsync();
    }

    private static async Task CrearEsquemaAsync(Motor motor, string cadena)
    {
        var configuracion = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:BaseDatos"] = motor == Motor.Sqlite ? "sqlite" : "postgresql",
            ["ConnectionStrings:Portal"] = cadena,
        }).Build();
        await using var servicios = new ServiceCollection().AddLogging().AddApplication().AddInfrastructure(configuracion).BuildServiceProvider();
        await using var ambito = servicios.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.EnsureCreatedAsync();
        db.Set<Despacho>().AddRange(Despacho.Abrir("demo", "Gestoría Aldaba"), Despacho.Abrir("otro", "Otra Gestoría"));
        await db.SaveChangesAsync();
    }
}
