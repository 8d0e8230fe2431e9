using System.Net.Http.Json;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Web.Tests.Common.Registros;

public sealed class RegistroDePeticionesTests : PruebaDeOperacion
{
    [Test]
    public async Task Ni_lo_que_se_busca_ni_lo_que_se_envia_ni_la_ruta_llegan_al_registro()
    {
        const string nif = "12345678Z";
        var http = await Abrir("Development", null, ("Logging:LogLevel:Default", "Debug"), ("Logging:LogLevel:Microsoft", "Trace"));

        await Pedir(http, $"/api/v1/expedientes?nif={nif}", ("X-Prueba-Como", "cliente"));
        await Pedir(http, $"/expedientes?texto={nif}", ("X-Prueba-Como", "cliente"));
        await Pedir(http, $"/no-existe/{nif}", ("User-Agent", nif));
        using var entrada = JsonContent.Create(new { usuario = "quien@correo.example", contrasena = "una frase que no es" });
        await http.PostAsync("/api/v1/acceso/token", entrada);
        await http.PostAsync("/acceso/entrar", new FormUrlEncodedContent(new Dictionary<string, string> { ["Entrada.Usuario"] = "quien@correo.example", ["Entrada.Contrasena"] = "una frase que no es" }));

        Assert.That(Registro.Texto, Does.Not.Contain(nif).And.Not.Contain("quien@correo").And.Not.Contain("una frase que no es"));
        Assert.That(Registro.Lineas.Select(l => l.Properties.GetValueOrDefault("Ruta")?.ToString()), Does.Contain("\"/api/v1/expedientes\"").And.Contain("\"(sin ruta)\""));
    }

    [Test]
    public async Task Una_linea_dice_metodo_plantilla_estado_tiempo_traza_y_despacho()
    {
        var http = await Abrir("Development", null);

        await Pedir(http, $"/api/v1/expedientes/{Guid.CreateVersion7()}", ("X-Prueba-Como", "cliente"));

        var linea = Registro.Lineas.Single(l => l.Properties.ContainsKey("Ruta"));
        Assert.Multiple(() =>
        {
            Assert.That(linea.Properties["Metodo"].ToString(), Is.EqualTo("\"GET\""));
            Assert.That(linea.Properties["Ruta"].ToString(), Is.EqualTo("\"/api/v1/expedientes/{id:guid}\""));
            Assert.That(linea.Properties["Estado"].ToString(), Is.EqualTo("404"));
            Assert.That(linea.Properties, Does.ContainKey("Ms"));
            Assert.That(linea.TraceId, Is.Not.Null);
            Assert.That(linea.Properties["DespachoId"].ToString(), Is.EqualTo(DespachoDePrueba.Demo.Id.ToString()));
        });
    }

    [Test]
    public async Task Un_salto_de_linea_que_llega_de_fuera_no_empieza_otra()
    {
        await Abrir("Development", null);

        Portal.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Prueba").LogWarning("Llegó {Que}", "uno\r\nERR dos");

        Assert.That(Registro.Texto.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(Registro.Lineas.Count));
        Assert.That(Registro.Texto, Does.Contain("""uno\r\nERR dos"""));
    }
}
