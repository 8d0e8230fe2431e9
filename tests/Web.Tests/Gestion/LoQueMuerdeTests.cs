using System.Net;
using ElGestorPortal.Application.Acceso;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Administracion;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Gestion;

/// <summary>Lo que la oficina quita muerde en la petición siguiente de una sesión viva, por las dos puertas: la cookie y el token.</summary>
public sealed class LoQueMuerdeTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _ana = null!;
    private Guid _anaId;
    private Guid _expediente;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _expediente = (await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana))).Id;
        _ana = await _portal.EntrarAsync("ana", TipoUsuario.Cliente, null, Nifs.Ana);
        _anaId = (await _portal.Enviar(Oficina, new ListarUsuariosPorNifQuery([Nifs.Ana]))).Single().Id;
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    [TearDown]
    public async Task Cerrar()
    {
        _ana.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Suspender_a_un_usuario()
    {
        await _portal.Enviar(Oficina, new SuspenderUsuarioCommand(_anaId));
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Unauthorized)));
    }

    [Test]
    public async Task Quitar_un_permiso()
    {
        var u = await _portal.Enviar(Oficina, new ObtenerUsuarioQuery(_anaId));
        await _portal.Enviar(Oficina, new CambiarUsuarioCommand(_anaId, u.Nombre, u.Empresa, u.Calidades, u.Nifs, u.Permisos & ~Permiso.VerExpedientes, u.CaducaEl));
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task Cerrar_una_clase_de_expedientes_y_volver_a_abrirla()
    {
        await _portal.Enviar(Oficina, new DictarReglaCommand(new() { Audiencia = Calidad.Cliente, Tramite = "transferencia" }));
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));

        await _portal.Enviar(Oficina, new QuitarReglaCommand((await _portal.Enviar(Oficina, new ListarReglasQuery())).Reglas.Single().Id));
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    [Test]
    public async Task Quitar_un_modulo_al_despacho_y_devolverselo()
    {
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new LimitarDespachoCommand([.. ModulosDelDespacho.Todos.Except(["expedientes"])]));
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));

        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new LimitarDespachoCommand([.. ModulosDelDespacho.Todos]));
        Assert.That(await Pide(), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    private static Identidad Oficina => Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Usuario.PermisosDe(TipoUsuario.Administrador) };

    private async Task<(HttpStatusCode Pagina, HttpStatusCode Api)> Pide()
    {
        using var pagina = await _ana.Paginas.GetAsync($"/expedientes/{_expediente}");
        using var api = await _ana.Api.GetAsync($"/api/v1/expedientes/{_expediente}");
        return (pagina.StatusCode, api.StatusCode);
    }
}
