using System.Net;
using ElGestorPortal.Application.Documentos;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace ElGestorPortal.Web.Tests.Common.Salud;

public sealed class SaludTests : PruebaDeOperacion
{
    [TestCase("/salud/viva")]
    [TestCase("/salud/lista")]
    public async Task Contesta_una_palabra_sin_entrar_y_sin_que_nadie_la_guarde(string ruta)
    {
        var http = await Abrir();

        using var respuesta = await http.GetAsync(ruta);

        Assert.Multiple(() =>
        {
            Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(respuesta.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/plain"));
            Assert.That(respuesta.Headers.CacheControl!.NoStore, Is.True);
        });
        Assert.That(await respuesta.Content.ReadAsStringAsync(), Is.EqualTo("ok"));
    }

    [Test]
    public async Task Sin_almacen_donde_escribir_vive_pero_no_esta_lista_y_no_dice_por_que()
    {
        var almacen = Substitute.For<IAlmacenDeContenido>();
        almacen.ComprobarAsync(default).ReturnsForAnyArgs(Task.FromException(new IOException("Disco lleno en /ruta/secreta")));
        var http = await Abrir("Development", s => s.AddSingleton(almacen));

        using var lista = await http.GetAsync("/salud/lista");

        Assert.That(lista.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await lista.Content.ReadAsStringAsync(), Is.EqualTo("no-disponible"));
        Assert.That(await http.GetStringAsync("/salud/viva"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task Mientras_la_demostracion_no_esta_cargada_lo_dice()
    {
        // El servidor de pruebas no escucha en ninguna dirección: el simulador no tiene adónde enviar nada.
        var http = await Abrir(("Portal:Demo", "true"));

        using var lista = await http.GetAsync("/salud/lista");

        Assert.That(lista.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(await lista.Content.ReadAsStringAsync(), Is.EqualTo("cargando-demo"));
    }

    [Test]
    public async Task Fuera_de_Development_no_hay_demostracion_aunque_se_pida_y_la_salud_se_pregunta_por_http()
    {
        var http = await Abrir("Production", null, ("Portal:Demo", "true"));

        Assert.That(await http.GetStringAsync("http://localhost/salud/lista"), Is.EqualTo("ok"));
    }

    [Test]
    public async Task El_proceso_de_los_trabajos_contesta_de_su_salud_y_de_nada_mas()
    {
        var http = await Abrir(("Portal:Rol", "trabajos"));

        Assert.That(await http.GetStringAsync("/salud/lista"), Is.EqualTo("ok"));
        foreach (var ruta in new[] { "/", "/api/v1/expedientes", "/gestion/trabajos", "/swagger/v1/swagger.json" })
            Assert.That((await http.GetAsync(ruta)).StatusCode, Is.EqualTo(HttpStatusCode.NotFound), ruta);
    }
}
