using System.Text.Json;
using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Infrastructure.Puente.Carpeta;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Enlace;
using ElGestorPortal.Infrastructure.Puente.Muestra.Oficina;
using ElGestorPortal.Infrastructure.Puente.Muestra.Verificacion;
using ElGestorPortal.Tests.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

/// <summary>El verificador, por la carpeta: delante de un agente y delante de un portal.</summary>
public sealed class VerificadorPorCarpetaTests
{
    private readonly FakeTimeProvider _reloj = new(MuestraDePrueba.Ahora);
    private string _carpeta = null!;

    [SetUp]
    public void Preparar() => _carpeta = Directory.CreateTempSubdirectory("verificador-").FullName;

    [TearDown]
    public void Quitar() => Directory.Delete(_carpeta, recursive: true);

    [Test]
    public async Task El_escritorio_de_muestra_lo_pasa_todo()
    {
        var verificador = new VerificadorDeAgentePorCarpeta(_carpeta, _reloj);
        var escritorio = new EscritorioEnVivo(new EnlaceCarpeta(new CarpetaEnDisco(_carpeta), _reloj), new CajonEnMemoria(), _reloj, NullLogger.Instance, new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 1));
        for (var i = 0; i < 12 && !verificador.Acabado; i++)
        {
            verificador.Vuelta();
            await escritorio.VueltaAsync(TimeSpan.Zero, CancellationToken.None);
        }

        Assert.That(verificador.Comprobaciones.Todas.Where(c => c.Veredicto != Veredicto.Pasa && c.Obligatoria), Is.Empty);
        Assert.That(verificador.Comprobaciones.Conforme, Is.True);
    }

    [Test]
    public void A_uno_que_lo_hace_todo_mal_le_dice_que()
    {
        var verificador = new VerificadorDeAgentePorCarpeta(_carpeta, _reloj);
        verificador.Vuelta();
        var mensajes = Directory.GetFiles(Path.Combine(_carpeta, "a-escritorio", "listo"), "*.json").Order().Select(f => Path.GetFileNameWithoutExtension(f)[13..]).ToList();
        for (var vez = 0; vez < 2; vez++)
        {
            Dejar($"00000000000{vez}_{Guid.CreateVersion7()}.json", new { acuses = mensajes.Select((m, i) => new { messageId = m, resultado = i == 0 ? "rechazado" : "aceptado", origenId = $"X-{vez}-{i}" }) });
            verificador.Vuelta();
        }

        const string repetido = "000000000005_0198f2c4-7d5e-7a10-9c3b-5f0e6a1b2c3d.json";
        Dejar(repetido, new { elementos = new[] { new { tipo = "documento", op = "upsert", origenId = "D-1", version = 1, emitido = "2026-03-10T09:00:00Z", datos = new { expediente = "E-1", nombre = "a.pdf", sha256 = new string('b', 64) } } } });
        verificador.Vuelta();
        Dejar(repetido, new { elementos = new[] { new { tipo = "mensaje", op = "upsert", origenId = "M-1", version = 1, emitido = "2026-03-10T09:00:00Z", datos = new { expediente = "E-1", texto = MensajesDeVerificacion.DeLaOficina, fecha = "2026-03-10T09:00:00Z" } } } });
        Dejar("lote.json", new { elementos = Array.Empty<object>() });
        File.WriteAllText(Path.Combine(_carpeta, "a-portal", "listo", $"000000000009_{Guid.CreateVersion7()}.json"), "{\"elementos\":[");
        File.WriteAllText(Path.Combine(_carpeta, "a-portal", "listo", new string('a', 64) + ".bin"), "otra cosa");
        for (var i = 0; i < 3; i++)
        {
            _reloj.Advance(TimeSpan.FromMinutes(1));
            verificador.Vuelta();
        }

        Assert.That(verificador.Comprobaciones.Todas.Where(c => c.Veredicto == Veredicto.Falla).Select(c => c.Codigo),
            Is.SupersetOf(new[] { "nombres", "unico", "entero", "huella", "delante", "contenido", "recogida", "desconocidos", "repetido", "eco" }));
        Assert.That(verificador.Comprobaciones.Conforme, Is.False);
    }

    [Test]
    public void Quien_no_escribe_no_lo_pasa()
    {
        var verificador = new VerificadorDeAgentePorCarpeta(_carpeta, _reloj);
        verificador.Vuelta();
        Assert.That((verificador.Comprobaciones.Conforme, verificador.Acabado), Is.EqualTo((false, false)));
    }

    private void Dejar<T>(string nombre, T cuerpo) => File.WriteAllBytes(Path.Combine(_carpeta, "a-portal", "listo", nombre), JsonSerializer.SerializeToUtf8Bytes(cuerpo));
}

/// <summary>Y delante de un portal de verdad.</summary>
public sealed class VerificadorDePortalPorCarpetaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task El_portal_lo_pasa_y_no_queda_nada()
    {
        await Portal.Enviar(Identidad.Sistema(Despacho.Id), new CambiarPuenteCarpetaCommand(true));
        await Barrer();
        var raiz = Path.Combine(Portal.Servicios.GetRequiredService<CarpetaCompartida>().Ruta, Despacho.Slug);
        var verificador = new VerificadorDePortalPorCarpeta(raiz, Reloj);

        var verificando = verificador.VerificarAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        while (!verificando.IsCompleted)
        {
            await Barrer();
            Reloj.Advance(TimeSpan.FromSeconds(1));
        }

        await verificando;
        Assert.That(verificador.Comprobaciones.Todas.Where(c => c.Veredicto != Veredicto.Pasa), Is.Empty);
        Assert.That(Directory.GetFiles(Path.Combine(raiz, "a-portal"), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".lector", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task Donde_no_hay_portal_se_dice()
    {
        var verificador = new VerificadorDePortalPorCarpeta(Path.Combine(Portal.Carpeta, "nada"), Reloj);
        await verificador.VerificarAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
        Assert.That(verificador.Comprobaciones.Conforme, Is.False);
    }

    private Task<MediatR.Unit> Barrer() => Portal.Enviar(Identidad.Sistema(Despacho.Id), new SincronizarSalidaCommand());
}
