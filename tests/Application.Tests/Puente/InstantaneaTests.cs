using System.Text.Json;
using System.Text.Json.Nodes;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

public class InstantaneaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Lo_que_no_nombra_se_borra_y_lo_igual_cuenta_como_visto()
    {
        await Vehiculos(0, 5);
        var id = await Abrir("vehiculo");

        await Contar(id, [.. Vehiculo(0, 3)]);
        var cierre = await Cerrar(id);

        Assert.That(cierre, Is.EqualTo(new InstantaneaCerrada(3, 2, 0)));
        Assert.That(await Vivos(), Is.EqualTo(new[] { "V-0", "V-1", "V-2" }));
        Assert.That(await Cerrar(id), Is.EqualTo(cierre), "cerrarla otra vez no cambia nada");
    }

    [Test]
    public async Task Lo_que_llega_o_cambia_mientras_esta_abierta_no_se_borra()
    {
        await Vehiculos(0, 2);
        var id = await Abrir("vehiculo");
        Reloj.Advance(TimeSpan.FromSeconds(1));
        await Vehiculos(2, 1);
        await Dado.Enviar(Elementos.Upsert("vehiculo", "V-1", 2, new DatosVehiculo { Matricula = "9999BBB" }));

        var cierre = await Cerrar(id);

        Assert.That((cierre.Borrados, string.Join(' ', await Vivos())), Is.EqualTo((1, "V-1 V-2")));
    }

    [Test]
    public async Task Con_un_id_suyo_abrirla_otra_vez_es_la_misma_y_cerrada_ya_no_se_abre()
    {
        var agente = Identidad.Agente(Despacho.Id, Guid.Empty);
        var abrir = new AbrirInstantaneaCommand(["vehiculo"], Guid.CreateVersion7());

        var ids = new[] { (await Portal.Enviar(agente, abrir)).Id, (await Portal.Enviar(agente, abrir)).Id };
        await Cerrar(ids[0]);

        Assert.That(ids, Is.All.EqualTo(abrir.Id));
        Assert.That(() => Portal.Enviar(agente, abrir), Throws.InstanceOf<ConflictoException>());
    }

    [Test]
    public async Task Lo_apartado_se_vuelve_a_intentar_y_si_sigue_mal_sigue_apartado_hasta_que_se_descarta()
    {
        await Vehiculos(0, 1);
        await Dado.Enviar(Elementos.Upsert("vehiculo", "V-0", 1, new DatosVehiculo { Matricula = "otra cosa" }));
        ComoAdministrador();

        var aplicados = await Enviar(new ReprocesarCuarentenaCommand("version-conflictiva"));
        var apartados = (await Enviar(new ObtenerPuenteQuery())).Apartados;
        await Enviar(new DescartarCuarentenaCommand("version-conflictiva"));

        Assert.That((aplicados, apartados.Single().Cuantos), Is.EqualTo((0, 1)));
        Assert.That((await Enviar(new ObtenerPuenteQuery())).Apartados, Is.Empty);
    }

    [Test]
    public async Task La_misma_version_revive_lo_que_borro_una_instantanea_y_otro_tipo_no_se_toca()
    {
        await Vehiculos(0, 1);
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Vehiculos = ["V-0"] });
        await Cerrar(await Abrir("vehiculo"));
        var borrado = await Vivos();

        await Dado.Enviar([.. Vehiculo(0, 1)]);

        ComoCliente(Nifs.Ana);
        Assert.That((borrado.Count, (await Vivos()).Count), Is.EqualTo((0, 1)));
        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Numero, Is.Not.Empty);
    }

    [Test]
    public async Task Un_expediente_borrado_por_una_instantanea_deja_de_verse_y_vuelve_con_lo_suyo()
    {
        var datos = new DatosExpediente { Numero = "2026/1", TipoTramite = new("transferencia", "T"), EstadoOrigen = new("en-tramite", "E") }.Con("titular", Nifs.Ana);
        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 1, datos));
        var id = await Dado.IdDe("expediente", "E-1");
        await Cerrar(await Abrir("expediente"));

        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(id)));

        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 1, datos));
        Assert.That((await Enviar(new ObtenerExpedienteQuery(id))).Numero, Is.EqualTo("2026/1"));
    }

    [Test]
    public async Task Demasiados_borrados_se_retienen_y_la_oficina_decide()
    {
        await Vehiculos(0, 40);
        var id = await Abrir("vehiculo");
        await Contar(id, [.. Vehiculo(0, 10)]);

        var cierre = await Cerrar(id);
        Assert.That((cierre, (await Vivos()).Count), Is.EqualTo((new InstantaneaCerrada(10, 0, 30), 40)));

        ComoAdministrador();
        var aplicados = await Enviar(new ReprocesarCuarentenaCommand(Cuarentena.BorradoDeInstantanea));
        Assert.That((aplicados, (await Vivos()).Count), Is.EqualTo((30, 10)));
        Assert.That((await Enviar(new ObtenerPuenteQuery())).Apartados, Is.Empty);
    }

    [Test]
    public async Task La_oficina_puede_conservarlos()
    {
        await Vehiculos(0, 40);
        await Cerrar(await Abrir("vehiculo"));

        ComoAdministrador();
        await Enviar(new DescartarCuarentenaCommand(Cuarentena.BorradoDeInstantanea));

        Assert.That((await Enviar(new ObtenerPuenteQuery())).Apartados, Is.Empty);
        Assert.That(await Vivos(), Has.Count.EqualTo(40));
    }

    [Test]
    public async Task Un_borrado_masivo_retenido_en_un_lote_se_hace_cuando_la_oficina_lo_manda()
    {
        await Vehiculos(0, 100);
        await Dado.Enviar([.. Enumerable.Range(0, 30).Select(i => (JsonNode)Elementos.Borrado("vehiculo", $"V-{i}", 2))]);

        ComoAdministrador();
        Assert.That(await Enviar(new ReprocesarCuarentenaCommand("borrado-masivo")), Is.EqualTo(30));
        Assert.That(await Vivos(), Has.Count.EqualTo(70));
    }

    [Test]
    public async Task Lo_que_no_se_entiende_tambien_cuenta_como_visto()
    {
        await Vehiculos(0, 1);
        var id = await Abrir("vehiculo");
        await Contar(id, JsonNode.Parse("""{ "tipo": "vehiculo", "op": "upsert", "origenId": "V-0", "version": "siete", "datos": {} }""")!);

        Assert.That((await Cerrar(id)).Borrados, Is.Zero);
    }

    [Test]
    public async Task Dos_a_la_vez_del_mismo_tipo_no_y_caduca_en_un_dia()
    {
        var primera = await Abrir("vehiculo", "expediente");
        Assert.That((await Assert.ThrowsAsync<ConflictoException>(() => Abrir("vehiculo")))!.Codigo, Is.EqualTo("instantanea-abierta"));
        await Abrir("persona");

        Reloj.Advance(TimeSpan.FromHours(24));
        Assert.That((await Assert.ThrowsAsync<ConflictoException>(() => Cerrar(primera)))!.Codigo, Is.EqualTo("instantanea-caducada"));
        await Abrir("vehiculo");
        Assert.That((await Assert.ThrowsAsync<ConflictoException>(() => Contar(primera)))!.Codigo, Is.EqualTo("instantanea-cerrada"));
    }

    [Test]
    public async Task La_de_otro_despacho_no_existe()
    {
        var id = await Abrir("vehiculo");
        EnDespacho(DespachoDePrueba.Otro);
        ComoAgente();

        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new CerrarInstantaneaCommand(id)));
        Assert.That((await Assert.ThrowsAsync<PeticionInvalidaException>(() => Contar(id)))!.Codigo, Is.EqualTo("instantanea-desconocida"));
    }

    [Test]
    public async Task Los_tipos_que_no_existen_se_niegan([Values("", "coche")] string tipo) =>
        Assert.That((await Assert.ThrowsAsync<PeticionInvalidaException>(() => tipo.Length == 0 ? Abrir() : Abrir(tipo)))!.Codigo, Is.EqualTo("tipo-desconocido"));

    private async Task<Guid> Abrir(params string[] tipos)
    {
        Reloj.Advance(TimeSpan.FromSeconds(1));
        ComoAgente();
        return (await Enviar(new AbrirInstantaneaCommand(tipos))).Id;
    }

    private Task<InstantaneaCerrada> Cerrar(Guid id)
    {
        ComoAgente();
        return Enviar(new CerrarInstantaneaCommand(id));
    }

    private Task<ResultadoDeEntrada> Contar(Guid instantanea, params JsonNode[] elementos)
    {
        ComoAgente();
        return Enviar(new RecibirEntradaCommand(JsonSerializer.SerializeToElement(new { instantanea, elementos })));
    }

    private Task<IReadOnlyList<ResultadoDeElemento>> Vehiculos(int desde, int cuantos) => Dado.Enviar([.. Vehiculo(desde, cuantos)]);

    private static IEnumerable<JsonNode> Vehiculo(int desde, int cuantos) =>
        Enumerable.Range(desde, cuantos).Select(i => Elementos.Upsert("vehiculo", $"V-{i}", 1, new DatosVehiculo { Matricula = $"{i:D4}BBB" }));

    private Task<List<string>> Vivos() => Portal.ConDb(Despacho.Id, db => db.Set<RegistroDeEntrada>().Where(e => e.Tipo == "vehiculo" && e.Version != null && !e.Borrado).Select(e => e.OrigenId).OrderBy(o => o).ToListAsync());
}
