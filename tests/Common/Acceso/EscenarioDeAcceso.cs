using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Infrastructure.Common.Outbox;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Tests.Common.Acceso;

/// <summary>El portal de prueba con lo que piden las pruebas de acceso: reloj en la mano, buzón, segundo factor obligado o no y un hash barato.</summary>
public sealed class EscenarioDeAcceso : IAsyncDisposable
{
    public const string Contrasena = "cuatro caballos verdes 7";
    private const int IteracionesDePrueba = 1000;

    private IAsyncDisposable? _portal;

    private EscenarioDeAcceso()
    {
    }

    public FakeTimeProvider Reloj { get; } = new(new DateTimeOffset(2026, 3, 10, 10, 0, 0, TimeSpan.Zero));

    public BuzonDePrueba Buzon { get; } = new();

    public IServiceProvider Servicios { get; private set; } = null!;

    public Guid Demo { get; } = DespachoDePrueba.Demo.Id;

    public Guid Otro { get; } = DespachoDePrueba.Otro.Id;

    /// <summary>Sin web.</summary>
    public static async Task<EscenarioDeAcceso> CrearAsync(Motor motor = Motor.Sqlite, bool segundoFactorObligatorio = false)
    {
        var escenario = new EscenarioDeAcceso();
        var portal = await PortalDePrueba.CrearAsync(motor, s => escenario.Sustituir(s, segundoFactorObligatorio));
        (escenario._portal, escenario.Servicios) = (portal, portal.Servicios);
        return escenario;
    }

    /// <summary>El portal entero.</summary>
    public static async Task<(EscenarioDeAcceso Escenario, PortalWebDePrueba Web)> EnWebAsync(bool segundoFactorObligatorio, Action<IServiceCollection> ajustes)
    {
<<<<<<< HEAD
        ["Portal:BaseDatos"] = _base.Motor == Motor.Sqlite ? "sqlite" : "postgresql",
        ["ConnectionStrings:Portal"] = _base.CadenaDeConexion,
        ["Portal:UrlPublica"] = "https://{despacho}.portal.example",
        ["Acceso:SegundoFactorObligatorio"] = segundoFactorObligatorio ? "true" : "false",
    }).Build();

    public void Configurar(IServiceCollection servicios, IConfiguration configuracion)
    {
        servicios.AddApplication().AddInfrastructure(configuracion, Path.GetTempPath());
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
=======
        var escenario = new EscenarioDeAcceso();
        var web = await PortalWebDePrueba.CrearAsync(ajustes: s =>
        {
            escenario.Sustituir(s, segundoFactorObligatorio);
            ajustes(s);
        });
        (escenario._portal, escenario.Servicios) = (web, web.Services);
        return (escenario, web);
>>>>>>> origin/main
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
    public async Task Cambiar(Guid usuarioId, Action<Usuario> cambio)
    {
        await using var ambito = Servicios.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(Demo));
        var db = ambito.ServiceProvider.GetRequiredService<IPortalDb>();
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
        if (_portal is not null) await _portal.DisposeAsync();
    }

    private void Sustituir(IServiceCollection servicios, bool segundoFactorObligatorio)
    {
<<<<<<< HEAD
        var configuracion = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Portal:BaseDatos"] = motor == Motor.Sqlite ? "sqlite" : "postgresql",
            ["ConnectionStrings:Portal"] = cadena,
        }).Build();
        await using var servicios = new ServiceCollection().AddLogging().AddApplication().AddInfrastructure(configuracion, Path.GetTempPath()).BuildServiceProvider();
        await using var ambito = servicios.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.EnsureCreatedAsync();
        db.Set<Despacho>().AddRange(Despacho.Abrir(Guid.CreateVersion7(), "demo", "Gestoría Aldaba"), Despacho.Abrir(Guid.CreateVersion7(), "otro", "Otra Gestoría"));
        await db.SaveChangesAsync();
=======
        servicios.AddSingleton<TimeProvider>(Reloj);
        servicios.AddSingleton<ICorreo>(Buzon);
        servicios.AddSingleton(new OpcionesDeAcceso { SegundoFactorObligatorio = segundoFactorObligatorio });
        servicios.PostConfigure<OpcionesDelPortal>(o => o.UrlPublica = "https://{despacho}.portal.example");
        servicios.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = IteracionesDePrueba);
>>>>>>> origin/main
    }
}
