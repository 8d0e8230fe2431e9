using System.Text.Json;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Carpeta;

public class PortadorDeCarpetaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Fichero = "000000000001_0198f2c4-7d5e-7a10-9c3b-5f0e6a1b2c3d.json";

    private const string Expediente = """
        {"elementos":[{"tipo":"expediente","op":"upsert","origenId":"E-1","version":1,"datos":{"numero":"2026/1","tipoTramite":{"codigo":"TR","nombre":"Transferencia"},"estadoOrigen":{"codigo":"20","nombre":"En trámite"},"fechaAlta":"2026-03-01"}}]}
        """;

    private string Raiz => Path.Combine(Portal.Servicios.GetRequiredService<CarpetaCompartida>().Ruta, Despacho.Slug);

    [Test]
    public async Task De_fabrica_ningun_despacho_usa_la_carpeta()
    {
        await Enviada();
        await Barrer();

        Assert.That(Directory.Exists(Raiz), Is.False);
        Assert.That((await Salida()).Intentos, Is.Zero);
    }

    [Test]
    public async Task Deja_un_mensaje_por_fichero_con_el_nombre_del_contrato()
    {
        await Encender();
        await Enviada();
        await Barrer();

        var fichero = Listo("a-escritorio").Single();
        Assert.That(fichero, Does.Match($"^[0-9]{{12}}_{(await Salida()).Id}\\.json$"));
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Raiz, "a-escritorio", "listo", fichero)));
        Assert.That(json.RootElement.GetProperty("mensajes")[0].GetProperty("datos").GetProperty("numero").GetString(), Is.EqualTo("S-2026-000001"));
        Assert.That(Directory.GetFiles(Path.Combine(Raiz, "a-escritorio", "tmp")), Is.Empty);
    }

    [Test]
    public async Task Mientras_nadie_recoja_el_fichero_no_se_gastan_intentos_ni_se_deja_otro()
    {
        await Encender();
        await Enviada();
        await Barrer();

        for (var i = 0; i < 30; i++)
        {
            Reloj.Advance(TimeSpan.FromMinutes(5));
            await Barrer();
        }

        var mensaje = await Salida();
        Assert.That((mensaje.Estado, mensaje.Intentos), Is.EqualTo((EstadoDeSalida.Pendiente, 1)));
        Assert.That(Listo("a-escritorio"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Aplica_lo_que_encuentra_y_deja_su_resultado()
    {
        await Encender();
        await Dejar(Fichero, "\uFEFF" + Expediente);
        await Barrer();

        Assert.That(Listo("a-portal"), Is.Empty);
        Assert.That(File.Exists(Ruta("procesado", Fichero)));
        using var resultado = JsonDocument.Parse(await File.ReadAllBytesAsync(Ruta("procesado", Fichero + ".resultado.json")));
        Assert.That(resultado.RootElement.GetProperty("resultados")[0].GetProperty("resultado").GetString(), Is.EqualTo("aplicado"));
    }

    [Test]
    public async Task Los_acuses_valen_igual_que_por_HTTP()
    {
        await Encender();
        var id = await Enviada();
        await Barrer();
        await Dejar(Fichero, $$"""{"acuses":[{"messageId":"{{(await Salida()).Id}}","resultado":"aceptado"}]}""");
        await Barrer();

        ComoColaborador(Nifs.Concesionario);
        Assert.That((await Enviar(new ObtenerSolicitudQuery(id))).Estado, Is.EqualTo(EstadoSolicitud.Entregada));
    }

    [Test]
    public async Task Los_contenidos_se_cogen_antes_que_los_mensajes()
    {
        await Encender();
        byte[] bytes = [1, 2, 3];
        var huella = Elementos.Sha256(bytes);
        await Dejar(huella + ".bin", bytes);
        await Dejar(Fichero, $$$"""
            {"elementos":[{"tipo":"expediente","op":"upsert","origenId":"E-1","version":1,"datos":{"numero":"1","tipoTramite":{"codigo":"TR","nombre":"T"},"estadoOrigen":{"codigo":"20","nombre":"E"},"fechaAlta":"2026-03-01"}},
             {"tipo":"documento","op":"upsert","origenId":"D-1","version":1,"datos":{"expediente":"E-1","nombre":"a.pdf","sha256":"{{{huella}}}","tamano":3}}]}
            """);
        await Barrer();

        Assert.That(await File.ReadAllTextAsync(Ruta("procesado", Fichero + ".resultado.json")), Does.Not.Contain("falta-contenido"));
        Assert.That(File.Exists(Ruta("procesado", huella + ".bin")));
    }

    [TestCase("{", "json-ilegible")]
    [TestCase("[]", "sobre-invalido")]
    [TestCase("""{"elementos":3}""", "sobre-invalido")]
    public async Task Lo_que_no_se_entiende_va_a_error_con_su_porque_y_no_para_lo_demas(string texto, string codigo)
    {
        await Encender();
        await Dejar(Fichero, texto);
        await Dejar(Fichero.Replace("1_", "2_", StringComparison.Ordinal), Expediente);
        await Barrer();

        Assert.That(await File.ReadAllTextAsync(Ruta("error", Fichero + ".problema.json")), Does.Contain(codigo));
        Assert.That(File.Exists(Ruta("error", Fichero)));
        Assert.That(Directory.GetFiles(Ruta("procesado", ""), "*.resultado.json"), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Los_limites_son_los_de_HTTP()
    {
        await Encender();
        await Dejar(Fichero, $$"""{"elementos":[{{string.Join(',', Enumerable.Repeat("{}", 1001))}}]}""");
        await Dejar(Fichero.Replace("1_", "2_", StringComparison.Ordinal), new byte[LimitesDelPuente.BytesPorLote + 1]);
        await Barrer();

        Assert.That(Directory.GetFiles(Ruta("error", ""), "*.problema.json"), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task Un_contenido_con_otra_huella_va_a_error()
    {
        await Encender();
        var nombre = new string('a', 64) + ".bin";
        await Dejar(nombre, [1]);
        await Barrer();

        Assert.That(await File.ReadAllTextAsync(Ruta("error", nombre + ".problema.json")), Does.Contain("huella-distinta"));
    }

    [TestCase("algo.json")]
    [TestCase(Fichero + ".tmp")]
    [TestCase(Fichero + "~")]
    [TestCase(Fichero + ".part")]
    [TestCase("000000000001_0198f2c4-7d5e-7a10-9c3b-5f0e6a1b2c3d (copia en conflicto).json")]
    public async Task Cualquier_otro_nombre_se_deja_donde_esta(string nombre)
    {
        await Encender();
        await Dejar(nombre, Expediente);
        await Barrer();

        Assert.That(Listo("a-portal"), Is.EqualTo(new[] { nombre }));
    }

    [Test]
    public async Task Un_enlace_simbolico_no_se_sigue_nunca()
    {
        await Encender();
        await Barrer();
        var fuera = Path.Combine(Portal.Carpeta, "fuera.json");
        await File.WriteAllTextAsync(fuera, Expediente);
        File.CreateSymbolicLink(Ruta("listo", Fichero), fuera);
        await Barrer();

        Assert.That(File.Exists(Ruta("procesado", Fichero)), Is.False);
        Assert.That(await Filas(), Is.Zero);
    }

    [Test]
    public async Task Si_la_bandeja_es_un_enlace_no_se_entra()
    {
        await Encender();
        var fuera = Directory.CreateDirectory(Path.Combine(Portal.Carpeta, "fuera")).FullName;
        await File.WriteAllTextAsync(Path.Combine(fuera, Fichero), Expediente);
        Directory.CreateDirectory(Path.Combine(Raiz, "a-portal"));
        Directory.CreateSymbolicLink(Ruta("listo", ""), fuera);
        await Barrer();

        Assert.That(File.Exists(Path.Combine(fuera, Fichero)));
        Assert.That(await Filas(), Is.Zero);
    }

    [Test]
    public async Task Repetir_el_mismo_fichero_no_cambia_nada_y_dos_lectores_a_la_vez_tampoco()
    {
        await Encender();
        await Dejar(Fichero, Expediente);
        await Task.WhenAll(Barrer(), Barrer(), Barrer());
        await Dejar(Fichero, Expediente);
        await Barrer();

        Assert.That(await File.ReadAllTextAsync(Ruta("procesado", Fichero + ".resultado.json")), Does.Contain("sin-cambios"));
        Assert.That(await Filas(), Is.EqualTo(1));
    }

    [Test]
    public async Task Lo_procesado_hace_tiempo_se_tira()
    {
        await Encender();
        await Dejar(Fichero, Expediente);
        await Barrer();
        foreach (var fichero in Directory.GetFiles(Ruta("procesado", ""))) File.SetLastWriteTimeUtc(fichero, Reloj.Ahora().AddDays(-31));

        ComoSistema();
        await Enviar(new BarrerPortadoresCommand());

        Assert.That(Directory.GetFiles(Ruta("procesado", "")), Is.Empty);
    }

    [Test]
    public async Task El_pedido_de_la_oficina_esta_a_la_vista_hasta_que_se_abre_la_instantanea_y_esta_se_cierra_por_ficheros()
    {
        await Encender();
        await Dado.UnExpediente(origenId: "E-9");
        Reloj.Advance(TimeSpan.FromSeconds(1));
        ComoAdministrador();
        await Enviar(new PedirInstantaneaCommand());
        await Barrer();
        var pedido = await File.ReadAllTextAsync(Path.Combine(Raiz, "a-escritorio", "pedido.json"));

        var (id, resultados) = (Guid.CreateVersion7(), new List<string>());
        string[] ficheros =
        [
            $"{{\"abreInstantanea\":{{\"id\":\"{id}\",\"tipos\":[\"expediente\"]}}}}",
            Expediente.Replace("{\"elementos\"", $"{{\"instantanea\":\"{id}\",\"elementos\"", StringComparison.Ordinal),
            $"{{\"cierraInstantanea\":\"{id}\"}}",
        ];
        foreach (var (i, texto) in ficheros.Index())
        {
            var nombre = $"00000000000{i}_{Guid.CreateVersion7()}.json";
            await Dejar(nombre, texto);
            await Barrer();
            resultados.Add(await File.ReadAllTextAsync(Ruta("procesado", nombre + ".resultado.json")));
        }

        Assert.That(pedido, Is.EqualTo("""{"pideInstantanea":true}"""));
        Assert.That(resultados[0], Does.Contain(id.ToString()));
        Assert.That(resultados[2], Does.Contain("\"vistos\":1").And.Contain("\"borrados\":1"));
        Assert.That(File.Exists(Path.Combine(Raiz, "a-escritorio", "pedido.json")), Is.False);
    }

    [TestCase("""{"abreInstantanea":{"tipos":["expediente"]}}""", "sobre-invalido")]
    [TestCase("""{"abreInstantanea":7}""", "json-ilegible")]
    [TestCase("""{"cierraInstantanea":"0198f2c4-7d5e-7a10-9c3b-5f0e6a1b2c3d"}""", "no-encontrado")]
    public async Task Una_instantanea_que_no_se_entiende_va_a_error(string texto, string codigo)
    {
        await Encender();
        await Dejar(Fichero, texto);
        await Barrer();

        Assert.That(await File.ReadAllTextAsync(Ruta("error", Fichero + ".problema.json")), Does.Contain(codigo));
    }

    private async Task Encender() => await Portal.Enviar(Identidad.Sistema(Despacho.Id), new CambiarPuenteCarpetaCommand(true));

    private async Task Barrer() => await Portal.Enviar(Identidad.Sistema(Despacho.Id), new SincronizarSalidaCommand());

    private Task Dejar(string nombre, string texto) => Dejar(nombre, System.Text.Encoding.UTF8.GetBytes(texto));

    private Task Dejar(string nombre, byte[] bytes)
    {
        Directory.CreateDirectory(Ruta("listo", ""));
        return File.WriteAllBytesAsync(Ruta("listo", nombre), bytes);
    }

    private string Ruta(string donde, string nombre) => Path.TrimEndingDirectorySeparator(Path.Combine(Raiz, "a-portal", donde, nombre));

    private List<string> Listo(string sentido) => [.. Directory.GetFiles(Path.Combine(Raiz, sentido, "listo")).Select(f => Path.GetFileName(f))];

    private async Task<Guid> Enviada()
    {
        ComoColaborador(Nifs.Concesionario);
        var id = await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
        await Enviar(new EnviarSolicitudCommand(id));
        return id;
    }

    private Task<MensajeSaliente> Salida() => Portal.ConDb(Despacho.Id, db => db.Set<MensajeSaliente>().AsNoTracking().SingleAsync());

    private Task<int> Filas() => Portal.ConDb(Despacho.Id, db => db.Set<RegistroDeEntrada>().CountAsync());
}
