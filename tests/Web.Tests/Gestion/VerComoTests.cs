using System.Net;
using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Web.Tests.Gestion;

/// <summary>Mirar el portal como otro: se ve lo suyo, no se cambia nada, no quedan marcas suyas y sí el rastro de quien mira.</summary>
public sealed class VerComoTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _administrador = null!;
    private Guid _anaId;
    private Guid _documento;
    private Guid _expediente;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        var expediente = await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        (_expediente, _documento) = (expediente.Id, (await _portal.Dado().UnDocumento(expediente)).Id);
        await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Luis) with { Numero = "AJENO-1" });
        using var ana = await _portal.EntrarAsync("ana", TipoUsuario.Cliente, null, Nifs.Ana);
        _anaId = (await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Gestionar }, new ListarUsuariosPorNifQuery([Nifs.Ana]))).Single().Id;
        _administrador = await _portal.EntrarAsync("admin-mira", TipoUsuario.Administrador);
    }

    [TearDown]
    public async Task Cerrar()
    {
        _administrador.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Se_ve_lo_suyo_sin_tocar_nada_y_queda_a_nombre_de_quien_mira()
    {
        await Mirar();
        var lista = WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/expedientes"));
        Assert.That(lista, Does.Contain("Está viendo el portal como ana").And.Not.Contain("AJENO-1").And.Not.Contain("/gestion/usuarios"));

        using var gestion = await _administrador.Paginas.GetAsync("/gestion/usuarios");
        using var perfil = await _administrador.Paginas.GetAsync("/perfil");
        using var cambio = await _administrador.EnviarAsync($"/expedientes/{_expediente}", "Escribir", ("texto", "Hola"));
        using var vista = await _administrador.Paginas.GetAsync($"/documentos/{_documento}/contenido?vista=1");
        Assert.That((gestion.StatusCode, perfil.StatusCode, cambio.StatusCode, vista.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK)));

        await _administrador.EnviarAsync("/ver-como", "Dejar");
        using var vuelta = await _administrador.Paginas.GetAsync("/gestion/usuarios");
        Assert.That(vuelta.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That(await Descargas(), Is.Zero, "no queda leído");
        var rastro = await Rastro();
        Assert.That(rastro.Select(a => a.Accion), Does.Contain("VerComo").And.Contain("DejarDeVerComo").And.Contain("VerDocumento").And.Contain("ObtenerExpediente"));
        Assert.That(rastro.Where(a => a.UsuarioId == _anaId && a.Accion is "VerDocumento" or "ObtenerExpediente").Select(a => a.UsuarioId), Has.None.EqualTo(_anaId));
        Assert.That(rastro.First(a => a.Accion == "VerDocumento").Actor, Is.EqualTo("admin-mira@pruebas.example (viendo como ana@pruebas.example)"));
    }

    [Test]
    public async Task Suspender_a_quien_mira_corta_lo_que_mira()
    {
        await Mirar();
        await _portal.ConDb(DespachoDePrueba.Demo.Id, async db =>
        {
            (await db.Set<Usuario>().SingleAsync(u => u.Nombre == "admin-mira")).Suspender();
            return await db.SaveChangesAsync();
        });
        using var respuesta = await _administrador.Paginas.GetAsync("/expedientes");

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
    }

    private async Task Mirar()
    {
        using var respuesta = await _administrador.EnviarAsync($"/gestion/usuarios/{_anaId}", "VerComo");
        Assert.That(respuesta.Headers.Location?.OriginalString, Is.EqualTo("/"));
    }

    private Task<int> Descargas() => _portal.ConDb(DespachoDePrueba.Demo.Id, db => db.Set<DescargaDocumento>().CountAsync(d => d.DocumentoId == _documento));

    private async Task<List<EntradaAuditoria>> Rastro()
    {
        await _portal.GuardarAccesos();
        return await _portal.ConDb(DespachoDePrueba.Demo.Id, db => db.Set<EntradaAuditoria>().AsNoTracking().ToListAsync());
    }
}
