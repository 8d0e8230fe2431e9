using System.Net;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Web.Tests.Api;

public class PuenteControllerTests
{
    private PortalWebDePrueba _portal = null!;

    [OneTimeSetUp]
    public async Task Abrir() => _portal = await PortalWebDePrueba.CrearAsync();

    [OneTimeTearDown]
    public async Task Cerrar() => await _portal.DisposeAsync();

    [Test]
    public async Task El_escritorio_alimenta_el_portal_por_HTTP()
    {
        var expediente = await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await _portal.Dado().UnDocumento(expediente);

        Assert.That(expediente.Id, Is.Not.EqualTo(Guid.Empty));
        Assert.That(await _portal.Dado().EnviarContenido(Alimentador.ContenidoDe(documento.OrigenId)), Is.False, "los bytes ya estaban");
    }

    [Test]
    public async Task Sin_credencial_el_puente_no_contesta()
    {
        using var nadie = _portal.CrearNavegador();
        Assert.That((await nadie.GetAsync("/puente/v1/entrada/estado")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }
}
