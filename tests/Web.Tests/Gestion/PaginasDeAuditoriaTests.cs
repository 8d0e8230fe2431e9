using System.Net;
using System.Net.Http.Json;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Web.Tests.Gestion;

public sealed class PaginasDeAuditoriaTests
{
    private PortalWebDePrueba _portal = null!;

    [SetUp]
    public async Task Preparar() => _portal = await PortalWebDePrueba.CrearAsync();

    [TearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [TestCase("/gestion", TipoUsuario.Gestor, "Cuadro de mando")]
    [TestCase("/gestion", TipoUsuario.Administrador, "Puente con elGestor")]
    [TestCase("/gestion/auditoria", TipoUsuario.Administrador, "Auditoría")]
    [TestCase("/gestion/marca", TipoUsuario.Administrador, "Color de la marca")]
    [TestCase("/gestion/proteccion-de-datos", TipoUsuario.Administrador, "Registro de actividades de tratamiento")]
    [TestCase("/gestion/proteccion-de-datos/plazos", TipoUsuario.Administrador, "Plazos de conservación")]
    [TestCase("/gestion/visibilidad", TipoUsuario.Gestor, "Reglas de ahora")]
    [TestCase("/gestion/estados", TipoUsuario.Gestor, "Plazos de los que se avisa")]
    [TestCase("/gestion/solicitudes", TipoUsuario.Gestor, "Bandeja de solicitudes")]
    [TestCase("/gestion/solicitudes/papeles", TipoUsuario.Gestor, "Papeles por trámite")]
    [TestCase("/gestion/solicitudes/motivos", TipoUsuario.Gestor, "Motivos habituales")]
    [TestCase("/gestion/quien-lo-ve", TipoUsuario.Gestor, "¿Quién lo vería?")]
    [TestCase("/mis-accesos", TipoUsuario.Cliente, "Quién ha visto mis datos")]
    public async Task Quien_puede_la_ve(string ruta, TipoUsuario tipo, string texto)
    {
        using var actor = await _portal.EntrarAsync("quien-puede", tipo, null, Nifs.Ana);
        Assert.That(WebUtility.HtmlDecode(await actor.Paginas.GetStringAsync(ruta)), Does.Contain(texto));
    }

    [TestCase("/gestion", TipoUsuario.Cliente)]
    [TestCase("/gestion/auditoria", TipoUsuario.Gestor)]
    [TestCase("/gestion/proteccion-de-datos", TipoUsuario.Gestor)]
    [TestCase("/gestion/proteccion-de-datos/plazos", TipoUsuario.Gestor)]
    [TestCase("/gestion/solicitudes", TipoUsuario.Colaborador)]
    [TestCase("/gestion/visibilidad", TipoUsuario.Colaborador)]
    [TestCase("/gestion/auditoria?handler=Exportar", TipoUsuario.Gestor)]
    public async Task Quien_no_puede_no(string ruta, TipoUsuario tipo)
    {
        using var actor = await _portal.EntrarAsync("quien-no", tipo, null, Nifs.Ana);
        using var respuesta = await actor.Paginas.GetAsync(ruta);
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Suspender_el_despacho_muerde_en_la_peticion_siguiente_de_una_sesion_viva_y_devolverlo_la_deja_seguir()
    {
        using var gestor = await _portal.EntrarAsync("gestor-vivo", TipoUsuario.Gestor);
        await Suspender(true);
        using var suspendido = await gestor.Paginas.GetAsync("/expedientes");
        await Suspender(false);
        using var devuelto = await gestor.Paginas.GetAsync("/expedientes");

        Assert.That((suspendido.StatusCode, devuelto.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Los_intentos_de_entrar_que_no_valen_constan_y_de_quien_no_existe_no_se_guarda_lo_escrito()
    {
        using var administrador = await _portal.EntrarAsync("admin-intentos", TipoUsuario.Administrador);
        using var nadie = _portal.CrearNavegador();
        foreach (var usuario in new[] { "admin-intentos@pruebas.example", "MiContraseñaSecreta1" })
        {
            using var intento = await nadie.PostAsJsonAsync("/api/v1/acceso/token", new { usuario, contrasena = "esto no es" });
            Assert.That(intento.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        await _portal.GuardarAccesos();
        var html = WebUtility.HtmlDecode(await administrador.Paginas.GetStringAsync("/gestion/auditoria"));
        Assert.That(html, Does.Contain("Intento de entrar fallido").And.Contain("usuario desconocido").And.Contain("admin-intentos@pruebas.example").And.Not.Contain("MiContraseñaSecreta1"));
    }

    private async Task Suspender(bool suspendido)
    {
        await using var ambito = _portal.Services.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ContextoDeUsuario>().Entrar(Identidad.Sistema(DespachoDePrueba.Demo.Id));
        await ambito.ServiceProvider.GetRequiredService<IMediator>().Send(new SuspenderDespachoCommand(suspendido));
    }
}
