using System.Text.Json;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Tests.Common;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

public class SalidaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Lo_servido_queda_arrendado_y_no_se_sirve_dos_veces()
    {
        await Enviadas(3);

        var primera = await Leer(max: 2);
        var segunda = await Leer();

        Assert.That(primera.Mensajes.Select(Numero), Is.EqualTo(new[] { "S-2026-000001", "S-2026-000002" }));
        Assert.That(segunda.Mensajes.Select(Numero), Is.EqualTo(new[] { "S-2026-000003" }));
        Assert.That((await Leer()).Mensajes, Is.Empty);
    }

    [Test]
    public async Task Dos_que_piden_a_la_vez_no_reciben_el_mismo()
    {
        await Enviadas(6);

        var lecturas = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Leer(max: 1))));

        Assert.That(lecturas.SelectMany(l => l.Mensajes).Select(m => m.MessageId).Distinct().Count(), Is.EqualTo(6));
    }

    [Test]
    public async Task Sin_acuse_vuelve_mas_tarde_cada_vez_y_a_los_diez_intentos_queda_en_cuarentena_sin_estorbar_a_los_demas()
    {
        await Enviadas(1);
        var esperas = new List<int>();
        for (var intento = 1; intento <= MensajeSaliente.MaximoDeIntentos; intento++)
        {
            Assert.That((await Leer()).Mensajes, Has.Count.EqualTo(1), $"intento {intento}");
            Reloj.Advance(MensajeSaliente.Arriendo);
            await Barrer();
            var espera = 0;
            for (; espera < 90 && intento < MensajeSaliente.MaximoDeIntentos && !await Servible(); espera++) Reloj.Advance(TimeSpan.FromMinutes(1));
            esperas.Add(espera);
        }

        Assert.That(esperas, Is.EqualTo(new[] { 1, 2, 4, 8, 16, 32, 60, 60, 60, 0 }));
        var mensaje = await Unico();
        Assert.That((mensaje.Estado, mensaje.Codigo), Is.EqualTo((EstadoDeSalida.Cuarentena, "sin-acuse")));

        await Enviadas(1);
        Assert.That((await Leer()).Mensajes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Reintentar_lo_devuelve_a_la_cola_sin_esperar_al_arriendo()
    {
        await Enviadas(1);
        var mensaje = (await Leer()).Mensajes.Single();

        await Acusar(mensaje.MessageId, "reintentar");
        var enseguida = await Leer();
        Reloj.Advance(TimeSpan.FromMinutes(1));

        Assert.That(enseguida.Mensajes, Is.Empty);
        Assert.That((await Leer()).Mensajes.Single().MessageId, Is.EqualTo(mensaje.MessageId));
    }

    [Test]
    public async Task Un_acuse_que_llega_tarde_vale_aunque_el_mensaje_este_en_cuarentena()
    {
        await Enviadas(1);
        var id = (await Leer()).Mensajes.Single().MessageId;
        await Portal.ConDb(Despacho.Id, async db =>
        {
            var mensaje = await db.Set<MensajeSaliente>().SingleAsync();
            for (var i = 0; i < 10; i++) mensaje.Servir(Reloj.Ahora());
            mensaje.Repetir("sin-acuse", null, Reloj.Ahora());
            return await db.SaveChangesAsync();
        });

        await Acusar(id, "duplicado");

        Assert.That((await Unico()).Estado, Is.EqualTo(EstadoDeSalida.Duplicado));
    }

    [Test]
    public async Task Lo_rechazado_lo_reenvia_o_lo_descarta_la_oficina()
    {
        await Enviadas(1);
        var id = (await Leer()).Mensajes.Single().MessageId;
        await Acusar(id, "rechazado");
        ComoAdministrador();
        await Enviar(new ReenviarMensajeCommand(id));
        var otraVez = (await Leer()).Mensajes.Single().MessageId;
        await Acusar(id, "rechazado");
        ComoAdministrador();
        await Enviar(new DescartarMensajeCommand(id));

        Assert.That((otraVez, (await Unico()).Estado), Is.EqualTo((id, EstadoDeSalida.Descartado)));
        Assert.That((await Leer()).Mensajes, Is.Empty);
        ComoAdministrador();
        Assert.That((await Enviar(new ObtenerPuenteQuery())).Atascados, Is.Empty);
    }

    [Test]
    public async Task Un_acuse_malo_no_estropea_los_demas()
    {
        await Enviadas(1);
        var id = (await Leer()).Mensajes.Single().MessageId;

        var resultados = (await Enviar(new RecibirAcusesCommand(JsonDocument.Parse($$"""
            { "acuses": [ 7, { "messageId": "x", "resultado": "aceptado" }, { "messageId": "{{id}}", "resultado": "quizá" }, { "messageId": "{{id}}", "resultado": "aceptado", "numero": "\ud800" } ] }
            """).RootElement))).Resultados;

        Assert.That(resultados.Select(r => r.Resultado), Is.EqualTo(new[] { "invalido", "invalido", "invalido", "anotado" }));
    }

    [Test]
    public async Task Espera_hasta_que_haya_algo()
    {
        ComoAgente();
        var agente = Yo;
        var espera = Task.Run(() => Portal.Enviar(agente, new LeerSalidaCommand(null, null, 30)));

        await Enviadas(1);

        Assert.That((await espera.WaitAsync(TimeSpan.FromSeconds(20))).Mensajes, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Otro_despacho_no_recibe_nada_de_este()
    {
        await Enviadas(1);
        var id = (await Unico()).Id;

        EnDespacho(DespachoDePrueba.Otro);
        ComoAgente();

        Assert.That((await Enviar(new LeerSalidaCommand(null, null, null))).Mensajes, Is.Empty);
        Assert.That((await Enviar(new RecibirAcusesCommand(Sobre(id, "aceptado")))).Resultados.Single().Resultado, Is.EqualTo("desconocido"));
    }

    [TestCase(0, null, "max-invalido")]
    [TestCase(1001, null, "max-invalido")]
    [TestCase(10, "no-es-un-cursor", "cursor-invalido")]
    [TestCase(10, "00000000000000000000000000000001", "cursor-invalido")]
    public async Task Lo_mal_pedido_lo_dice(int max, string? despues, string codigo)
    {
        await Enviadas(1);
        ComoAgente();

        Assert.That((await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new LeerSalidaCommand(despues, max, null))))!.Codigo, Is.EqualTo(codigo));
    }

    [Test]
    public async Task El_cursor_pasa_por_todos_una_vez()
    {
        await Enviadas(5);
        ComoAgente();
        var (vistos, cursor) = (new List<Guid>(), (string?)null);
        while (await Enviar(new LeerSalidaCommand(cursor, 2, null)) is { Mensajes.Count: > 0 } salida)
        {
            vistos.AddRange(salida.Mensajes.Select(m => m.MessageId));
            cursor = salida.Cursor;
        }

        Assert.That((vistos.Count, vistos.Distinct().Count()), Is.EqualTo((5, 5)));
    }

    private async Task Enviadas(int cuantas)
    {
        ComoColaborador(Nifs.Concesionario);
        for (var i = 0; i < cuantas; i++)
        {
            var id = await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
            await Enviar(new EnviarSolicitudCommand(id));
            Reloj.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private Task<SalidaDto> Leer(int? max = null)
    {
        ComoAgente();
        return Enviar(new LeerSalidaCommand(null, max, null));
    }

    private Task<ResultadoDeAcuses> Acusar(Guid id, string resultado)
    {
        ComoAgente();
        return Enviar(new RecibirAcusesCommand(Sobre(id, resultado)));
    }

    private async Task Barrer()
    {
        ComoSistema();
        await Enviar(new SincronizarSalidaCommand());
    }

    private Task<bool> Servible()
    {
        var ahora = Reloj.GetUtcNow().UtcDateTime;
        return Portal.ConDb(Despacho.Id, db => db.Set<MensajeSaliente>().AnyAsync(m => m.Estado == EstadoDeSalida.Pendiente && m.ArrendadoHasta == null && m.DisponibleDesde <= ahora));
    }

    private Task<MensajeSaliente> Unico() => Portal.ConDb(Despacho.Id, db => db.Set<MensajeSaliente>().AsNoTracking().SingleAsync());

    private static string? Numero(MensajeDelPortal mensaje) => mensaje.Datos.GetProperty("numero").GetString();

    private static JsonElement Sobre(Guid id, string resultado) => JsonSerializer.SerializeToElement(new { acuses = new[] { new { messageId = id, resultado } } });
}
