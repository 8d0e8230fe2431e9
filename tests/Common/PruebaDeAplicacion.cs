using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Tests.Common.Puente;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Tests.Common;

/// <summary>
/// Base de las pruebas de casos de uso. Cada prueba tiene su portal; dice quién es (<c>ComoCliente(Nifs.Ana)</c>), pone lo que haga falta
/// (<c>await Dado.UnExpediente(…)</c>, que entra por el puente, como lo haría el escritorio) y envía.
/// </summary>
[TestFixtureSource(typeof(MotoresDePrueba), nameof(MotoresDePrueba.Todos))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase), Parallelizable(ParallelScope.All)]
public abstract class PruebaDeAplicacion(Motor motor)
{
    private readonly Dictionary<(Guid Despacho, string Quien), Guid> _usuarios = [];
    private readonly Dictionary<Guid, Alimentador> _alimentadores = [];
    private readonly Dictionary<Guid, IReadOnlyList<string>> _clasesCerradas = [];
    private readonly HashSet<Guid> _conFacturasDeClientes = [];

    protected Motor Motor => motor;

    protected PortalDePrueba Portal { get; private set; } = null!;

    protected FakeTimeProvider Reloj => Portal.Reloj;

    protected DespachoDePrueba Despacho { get; private set; } = DespachoDePrueba.Demo;

    /// <summary>Quién envía. Nadie, hasta que la prueba lo diga.</summary>
    protected Identidad Yo { get; private set; } = Identidad.Anonima(DespachoDePrueba.Demo.Id);

    /// <summary>El escritorio del despacho en el que se está.</summary>
    protected Alimentador Dado => _alimentadores.TryGetValue(Despacho.Id, out var dado)
        ? dado
        : _alimentadores[Despacho.Id] = new Alimentador(new PuenteDirecto(Portal, Despacho.Id), Reloj);

    [SetUp]
    public async Task AbrirPortal() => Portal = await PortalDePrueba.CrearAsync(motor, SustituirPuertos);

    [TearDown]
    public async Task CerrarPortal()
    {
        if (Portal is not null) await Portal.DisposeAsync();
    }

    /// <summary>Para poner un sustituto de NSubstitute en lugar del adaptador de un puerto. Nunca de una clase propia.</summary>
    protected virtual void SustituirPuertos(IServiceCollection services)
    {
    }

    /// <summary>Lo que sigue ocurre en ese despacho, y todavía sin haber entrado.</summary>
    protected void EnDespacho(DespachoDePrueba despacho)
    {
        Despacho = despacho;
        Yo = Identidad.Anonima(despacho.Id);
    }

    protected void ComoNadie() => Yo = Identidad.Anonima(Despacho.Id);

    protected void ComoCliente(params string[] nifs) => Yo = DeFuera(TipoUsuario.Cliente, Calidad.Cliente, nifs);

    protected void ComoColaborador(params string[] nifs) => Yo = DeFuera(TipoUsuario.Colaborador, Calidad.Colaborador, nifs);

    /// <summary>Quien es a la vez cliente y colaborador.</summary>
    protected void ComoClienteYColaborador(params string[] nifs) => Yo = DeFuera(TipoUsuario.Colaborador, Calidad.Cliente | Calidad.Colaborador, nifs);

    protected void ComoGestor() => Yo = DeDentro(TipoUsuario.Gestor);

    protected void ComoAdministrador() => Yo = DeDentro(TipoUsuario.Administrador);

    /// <summary>El agente sembrado del despacho, o el de esa credencial.</summary>
    protected void ComoAgente(Guid? credencial = null) => Yo = Identidad.Agente(Despacho.Id, credencial ?? PlantillaDelPortal.Agente(motor, Despacho.Id).Id);

    protected void ComoSistema() => Yo = Identidad.Sistema(Despacho.Id);

    /// <summary>La misma persona, sin esos permisos.</summary>
    protected void Sin(Permiso permisos) => Yo = Yo with { Permisos = Yo.Permisos & ~permisos };

    protected Task<T> Enviar<T>(IRequest<T> request) => Portal.Enviar(ConLoDelDespacho, request);

    /// <summary>Pide un fichero y lo escribe entero en el mismo ámbito, como hace una respuesta.</summary>
    protected Task<byte[]> Escribir(IRequest<FicheroDto> request) => Portal.EnAmbito(ConLoDelDespacho, async sp =>
    {
        using var destino = new MemoryStream();
        await (await sp.GetRequiredService<IMediator>().Send(request)).EscribirEn(destino, CancellationToken.None);
        return destino.ToArray();
    });

    protected Task DespacharOutbox() => Portal.DespacharOutbox();

    /// <summary>La oficina deja de enseñar esas clases (<c>cliente/transferencia</c>): como con la sesión, vale desde la petición siguiente.</summary>
    protected async Task CerrarClases(params string[] clases)
    {
        await Portal.ConDb(Despacho.Id, async db =>
        {
            (await db.Set<Despacho>().SingleAsync(d => d.Id == Despacho.Id)).CerrarClases(clases);
            return await db.SaveChangesAsync();
        });
        _clasesCerradas[Despacho.Id] = clases;
    }

    /// <summary>Lee las clases que el despacho tiene cerradas, como hace la sesión en cada petición.</summary>
    protected async Task LeerClasesCerradas() =>
        _clasesCerradas[Despacho.Id] = await Portal.ConDb(Despacho.Id, async db => (await db.Set<Despacho>().AsNoTracking().SingleAsync(d => d.Id == Despacho.Id)).ClasesCerradas);

    /// <summary>La oficina deja que los colaboradores vean las facturas de sus clientes: como con la sesión, vale desde la petición siguiente.</summary>
    protected async Task EnsenarFacturasDeClientes(bool ensenar = true)
    {
        await Portal.Enviar(De("administrador", TipoUsuario.Administrador) with { EsInterno = true }, new CambiarFacturasDeClientesCommand(ensenar));
        _ = ensenar ? _conFacturasDeClientes.Add(Despacho.Id) : _conFacturasDeClientes.Remove(Despacho.Id);
    }

    private Identidad ConLoDelDespacho =>
        Yo with { ClasesCerradas = _clasesCerradas.GetValueOrDefault(Yo.DespachoId, []), FacturasDeClientes = _conFacturasDeClientes.Contains(Yo.DespachoId) };

    private Identidad DeFuera(TipoUsuario tipo, Calidad calidades, string[] nifs) => De(string.Join('+', nifs), tipo) with
    {
        Calidades = calidades,
        Nifs = [.. nifs.Select(Nif.Normalizar)],
    };

    private Identidad DeDentro(TipoUsuario tipo) => De(tipo.ToString(), tipo) with { EsInterno = true };

    /// <summary>La misma persona es siempre el mismo usuario.</summary>
    private Identidad De(string quien, TipoUsuario tipo)
    {
        if (!_usuarios.TryGetValue((Despacho.Id, quien), out var id)) _usuarios[(Despacho.Id, quien)] = id = Guid.CreateVersion7();
        return new() { UsuarioId = id, DespachoId = Despacho.Id, Actor = quien, Nombre = quien, Permisos = Usuario.PermisosDe(tipo) };
    }
}
