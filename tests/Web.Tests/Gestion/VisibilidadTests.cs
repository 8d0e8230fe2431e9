using System.Net;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Gestion;

/// <summary>Las reglas de publicación por su página: se ve qué cambiaría, se aplica y el colaborador lo nota.</summary>
public sealed class VisibilidadTests
{
    private PortalWebDePrueba _portal = null!;
    private Actor _administrador = null!;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _administrador = await _portal.EntrarAsync("admin-reglas", TipoUsuario.Administrador);
    }

    [TearDown]
    public async Task Cerrar()
    {
        _administrador.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Primero_se_ve_que_cambiaria_despues_se_aplica_y_el_colaborador_lo_nota()
    {
        await _portal.Dado().UnDocumento(await _portal.Dado().UnExpediente(e => e.Acreditando(Nifs.Concesionario)));
        using var colaborador = await _portal.EntrarAsync("colaborador-reglas", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        (string, string)[] regla = [("Regla.Audiencia", "Colaborador"), ("Regla.Estado", "en-tramite"), ("Regla.Visible", "false")];

        using var prevista = await _administrador.EnviarAsync("/gestion/visibilidad", "Prever", regla);
        Assert.That(WebUtility.HtmlDecode(await prevista.Content.ReadAsStringAsync()), Does.Contain("Desaparecen <b>1</b> expediente y <b>1</b> documento.").And.Contain(Nifs.Concesionario).And.Contain("Aplicar la regla"));
        Assert.That(await Ve(colaborador), Is.True, "mirar no cambia nada");

        using var aplicada = await _administrador.EnviarAsync("/gestion/visibilidad", "Aplicar", regla);
        Assert.That(aplicada.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/visibilidad")), Does.Contain("0 de 1 expedientes"));
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id), new RecalcularVisibilidadCommand());

        Assert.That(await Ve(colaborador), Is.False);
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync("/gestion/visibilidad")), Does.Contain("El último cambio está aplicado").And.Contain("Los colaboradores no ven los expedientes en estado «En trámite»"));
    }

    [Test]
    public async Task Una_regla_mal_escrita_se_dice_y_no_se_pierde_lo_escrito()
    {
        using var respuesta = await _administrador.EnviarAsync("/gestion/visibilidad", "Prever", ("Regla.Audiencia", "Colaborador"), ("Regla.Colaborador", "B00000001"), ("Regla.Visible", "false"));
        var html = WebUtility.HtmlDecode(await respuesta.Content.ReadAsStringAsync());

        Assert.That(((int)respuesta.StatusCode, html), Is.EqualTo((422, html)));
        Assert.That(html, Does.Contain("Ese NIF no es correcto").And.Contain("B00000001"));
    }

    [Test]
    public async Task Decidir_aparte_un_expediente_se_nota_al_momento()
    {
        var expediente = await _portal.Dado().UnExpediente(e => e.Acreditando(Nifs.Concesionario));
        using var colaborador = await _portal.EntrarAsync("colaborador-aparte", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        using var decidido = await _administrador.EnviarAsync($"/gestion/quien-lo-ve/expedientes/{expediente.Id}", "Decidir", ("audiencia", "Colaborador"), ("visible", "false"));

        Assert.That((decidido.StatusCode, await Ve(colaborador)), Is.EqualTo((HttpStatusCode.Redirect, false)));
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync($"/gestion/quien-lo-ve/expedientes/{expediente.Id}")), Does.Contain("Hay una decisión sobre el expediente: ocultarlo.").And.Contain("colaborador-aparte"));
    }

    private static async Task<bool> Ve(Actor quien) => (await quien.Paginas.GetStringAsync("/expedientes")).Contains("2026/", StringComparison.Ordinal);
}
