using System.Net;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Gestion;

public sealed class ListasDeGestionTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _administrador = null!;

    [OneTimeSetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _administrador = await _portal.EntrarAsync("admin-listas", TipoUsuario.Administrador);
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        _administrador.Dispose();
        await _portal.DisposeAsync();
    }

    [TestCase("/gestion/descargas?cursor=retocado")]
    [TestCase("/gestion/descargas?limite=0")]
    [TestCase("/gestion/compartidos?cursor=retocado")]
    [TestCase("/solicitudes?cursor=retocado")]
    [TestCase("/gestion/auditoria?cursor=retocado")]
    [TestCase("/gestion/usuarios?cursor=retocado")]
    [TestCase("/gestion/solicitudes?cursor=retocado")]
    [TestCase("/calculadora/presupuestos?cursor=retocado")]
    [TestCase("/mensajes?cursor=retocado")]
    [TestCase("/mis-accesos?cursor=retocado")]
    public async Task Lo_mal_pedido_se_dice_en_la_pagina(string direccion)
    {
        using var respuesta = await _administrador.Paginas.GetAsync(direccion);
        var html = WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync());

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(html, Does.Contain("role=\"alert\""));
        Assert.That(html, Does.Match("<h1>(Bandeja de solicitudes|Descargas|Enlaces compartidos|Solicitudes|Auditoría|Usuarios|Presupuestos|Mensajes|Mi perfil)</h1>"), "es su página, no la de error");
    }

    [Test]
    public async Task El_orden_se_elige_en_la_lista_y_sigue_en_la_direccion()
    {
        var html = WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/expedientes?orden=refPropia"));

        Assert.That(html, Does.Match("name=\"orden\" value=\"refPropia\" checked"));
        Assert.That(html.Split("type=\"hidden\" name=\"orden\"").Length - 1, Is.EqualTo(1), "el otro formulario, el de «Más filtros», lo conserva; este no lo lleva dos veces");
    }
}
