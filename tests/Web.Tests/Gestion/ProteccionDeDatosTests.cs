using System.IO.Compression;
using System.Net;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Gestion;

/// <summary>Bloquear lo de una persona por su página: se ve qué pasaría, se confirma y muerde en la petición siguiente; y los plazos y retenciones en la suya.</summary>
public sealed class ProteccionDeDatosTests
{
    private const string Pagina = "/gestion/proteccion-de-datos";

    private PortalWebDePrueba _portal = null!;
    private Actor _administrador = null!;

    [SetUp]
    public async Task Preparar()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _administrador = await _portal.EntrarAsync("admin-datos", TipoUsuario.Administrador);
    }

    [TearDown]
    public async Task Cerrar()
    {
        _administrador.Dispose();
        await _portal.DisposeAsync();
    }

    [Test]
    public async Task Primero_se_ve_que_pasaria_y_al_confirmar_la_sesion_abierta_deja_de_valer()
    {
        await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = "SOLO-DE-ANA", FechaFin = TimeProvider.System.Hoy() });
        using var ana = await _portal.EntrarAsync("ana-datos", TipoUsuario.Cliente, null, Nifs.Ana);
        Assert.That(await ana.Paginas.GetStringAsync("/expedientes"), Does.Contain("SOLO-DE-ANA"));

        using var prevista = await _administrador.EnviarAsync(Pagina, "Prever", ("Nif", Nifs.Ana));
        Assert.That(WebUtility.HtmlDecode(await prevista.Content.ReadAsStringAsync()), Does.Contain(ClaseDeDatos.Expedientes.Nombre).And.Contain("se aparta").And.Contain("Código de Comercio").And.Contain("Bloquear y suprimir"));

        using var bloqueada = await _administrador.EnviarAsync(Pagina, "Bloquear", ("Nif", Nifs.Ana), ("Motivo", "Lo pidió"));
        Assert.That(bloqueada.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        using var despues = await ana.Paginas.GetAsync("/expedientes");
        Assert.That(despues.StatusCode, Is.Not.EqualTo(HttpStatusCode.OK), "su sesión se cerró");
        Assert.That(await _administrador.Paginas.GetStringAsync("/expedientes"), Does.Not.Contain("SOLO-DE-ANA"));
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync(Pagina)), Does.Contain(Nif.Enmascarar(Nifs.Ana)).And.Contain("Lo pidió").And.Not.Contain(Nifs.Ana));

        using var negada = await _administrador.EnviarAsync(Pagina, "Exportar", ("Nif", Nifs.Ana));
        Assert.That(WebUtility.HtmlDecode(await negada.Content.ReadAsStringAsync()), Does.Contain("diga qué autoridad los exige"));
    }

    [Test]
    public async Task Los_plazos_y_las_retenciones_se_cambian_en_su_pagina()
    {
        using var plazos = await _administrador.EnviarAsync($"{Pagina}/plazos", "Plazos", ("clases", "facturas"), ("anios", "8"), ("normas", "Criterio propio"));
        using var retencion = await _administrador.EnviarAsync($"{Pagina}/plazos", "Retener", ("Nif", Nifs.Ana), ("Motivo", "Pleito 12/2026"));
        using var mala = await _administrador.EnviarAsync($"{Pagina}/plazos", "Retener", ("Motivo", "Sin decir de quién"));

        Assert.That((plazos.StatusCode, retencion.StatusCode, (int)mala.StatusCode), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect, 422)));
        Assert.That(WebUtility.HtmlDecode(await _administrador.Paginas.GetStringAsync($"{Pagina}/plazos")), Does.Contain("Criterio propio").And.Contain("Pleito 12/2026").And.Contain(Nif.Enmascarar(Nifs.Ana)));
    }

    [Test]
    public async Task El_despacho_entero_se_descarga_en_un_zip()
    {
        await _portal.Dado().UnExpediente(e => e.Con("titular", Nifs.Ana));
        using var respuesta = await _administrador.EnviarAsync(Pagina, "Despacho");
        await using var zip = new ZipArchive(await respuesta.Content.ReadAsStreamAsync());

        Assert.That(zip.Entries.Select(e => e.FullName), Has.Some.EqualTo("indice.csv").And.Some.EqualTo("tablas/Expedientes.jsonl"));
    }
}
