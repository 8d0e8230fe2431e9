using System.Net;

namespace ElGestorPortal.Web.Tests.Common.Trabajos;

public sealed class PanelDeTrabajosTests : PruebaDeOperacion
{
    [TestCase(null, HttpStatusCode.Unauthorized)]
    [TestCase("cliente", HttpStatusCode.Forbidden)]
    [TestCase("gestor", HttpStatusCode.Forbidden)]
    public async Task Solo_lo_ve_el_administrador_aunque_se_pida_desde_la_propia_maquina(string? como, HttpStatusCode estado)
    {
        var http = await Abrir();
        var cabeceras = new[] { ("X-Prueba-Desde", "127.0.0.1"), ("X-Forwarded-For", "127.0.0.1") }.Concat(como is null ? [] : [("X-Prueba-Como", como)]).ToArray();

        foreach (var ruta in new[] { "/gestion/trabajos", "/gestion/trabajos/recurring", "/gestion/trabajos/stats" })
            Assert.That((await Pedir(http, ruta, cabeceras)).StatusCode, Is.EqualTo(estado), ruta);
        Assert.That((await Pedir(http, "/hangfire", cabeceras)).StatusCode, Is.Not.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task El_administrador_lo_ve_en_espanol_con_sus_tareas_y_sin_la_cadena_de_conexion()
    {
        var http = await Abrir();

        using var respuesta = await Pedir(http, "/gestion/trabajos/recurring", ("X-Prueba-Como", "administrador"));
        var pagina = await respuesta.Content.ReadAsStringAsync();

        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(pagina, Does.Contain("Trabajos").And.Contain("contenidos-huerfanos").And.Contain("Tareas recurrentes").And.Not.Contain("Data Source"));
    }

    [Test]
    public async Task Un_post_sin_testigo_antifalsificacion_no_hace_nada()
    {
        var http = await Abrir();
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/gestion/trabajos/recurring/trigger") { Content = new FormUrlEncodedContent([new("jobs[]", "outbox")]) };
        peticion.Headers.Add("X-Prueba-Como", "administrador");

        using var respuesta = await http.SendAsync(peticion);

        Assert.That((int)respuesta.StatusCode, Is.InRange(400, 403));
    }

    [Test]
    public async Task El_proceso_de_la_web_no_tiene_panel_si_no_comparte_la_cola()
    {
        var http = await Abrir(("Portal:Rol", "web"));

        Assert.That((await Pedir(http, "/gestion/trabajos", ("X-Prueba-Como", "administrador"))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
