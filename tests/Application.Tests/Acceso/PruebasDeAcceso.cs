using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Acceso;

namespace ElGestorPortal.Application.Tests.Acceso;

/// <summary>Lo que comparten las pruebas del módulo.</summary>
public abstract class PruebasDeAcceso(Motor motor)
{
    protected static readonly OrigenDeSesion Casa = new("203.0.113.7", "Navegador de casa");
    protected static readonly OrigenDeSesion Lejos = new("198.51.100.9", "Otro navegador");

    protected EscenarioDeAcceso E { get; private set; } = null!;

    protected virtual bool SegundoFactorObligatorio => false;

    [SetUp]
    public async Task Preparar() => E = await EscenarioDeAcceso.CrearAsync(motor, SegundoFactorObligatorio);

    [TearDown]
    public async Task Recoger() => await E.DisposeAsync();

    protected Task<SesionAbierta> Entrar(string usuario, string contrasena = EscenarioDeAcceso.Contrasena, OrigenDeSesion? desde = null, Guid? despacho = null) =>
        E.Enviar(new EntrarCommand(usuario, contrasena, desde ?? Casa), Identidad.Anonima(despacho ?? E.Demo));

    protected Task<SesionAbierta> Tokens(string usuario, string? codigo = null) =>
        E.Enviar(new EntrarCommand(usuario, EscenarioDeAcceso.Contrasena, Casa, ParaApi: true, codigo));

    protected async Task<Identidad?> IdentidadDe(string secreto, bool paraApi = false) => (await E.Enviar(new IdentificarSesionQuery(secreto, paraApi)))?.Identidad;

    protected async Task<Identidad> QuienEntra(string usuario) => (await IdentidadDe((await Entrar(usuario)).Secreto))!;

    protected static async Task<string> CodigoDelError(Func<Task> accion) => (await Assert.CatchAsync<PortalException>(() => accion()))!.Codigo;
}
