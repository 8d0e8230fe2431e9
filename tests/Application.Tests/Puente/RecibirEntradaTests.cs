using System.Text.Json.Nodes;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

public class RecibirEntradaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly DatosExpediente Datos = new() { Numero = "2026/1", Intervinientes = [new("titular", Nifs.Ana, "Ana", "Muñoz", null, null)] };

    [Test]
    public async Task El_mismo_lote_dos_veces_no_cambia_nada()
    {
        JsonNode[] lote =
        [
            Elementos.Upsert("vehiculo", "V-1", 1, new DatosVehiculo { Matricula = "1234BCD" }),
            Elementos.Upsert("expediente", "E-1", 1, Datos with { Vehiculos = ["V-1"] }),
            Elementos.Upsert("actividad", "A-1", 1, new DatosActividad { Expediente = "E-9", Fecha = Reloj.GetUtcNow(), Texto = "espera" }),
            Elementos.Borrado("expediente", "E-2", 1),
        ];
        await Dado.Enviar(lote);
        var antes = await Portal.VolcarAsync();

        Reloj.Advance(TimeSpan.FromMinutes(5));
        var resultados = await Dado.Enviar(lote);

        Assert.That(resultados.Select(r => r.Resultado), Is.All.EqualTo(Resultados.SinCambios));
        Assert.That(await Portal.VolcarAsync(), Is.EqualTo(antes));
    }

    [Test]
    public async Task Una_version_anterior_no_cambia_nada()
    {
        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 5, Datos with { Titulo = "Nuevo" }));
        var antes = await Portal.VolcarAsync();

        var resultados = await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 4, Datos with { Titulo = "Viejo" }), Elementos.Borrado("expediente", "E-1", 3));

        Assert.That(resultados.Select(r => r.Resultado), Is.All.EqualTo(Resultados.Obsoleto));
        Assert.That(await Portal.VolcarAsync(), Is.EqualTo(antes));
    }

    [Test]
    public async Task La_misma_version_con_otro_contenido_va_a_cuarentena_y_no_se_aplica()
    {
        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 1, Datos with { Titulo = "Bueno" }));

        var resultado = (await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 1, Datos with { Titulo = "Otro" })))[0];

        Assert.That((resultado.Resultado, resultado.Codigo), Is.EqualTo((Resultados.Cuarentena, "version-conflictiva")));
        Assert.That(await Titulo("E-1"), Is.EqualTo("Bueno"));
        Assert.That(await SinResolver(), Is.EqualTo(1));

        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 2, Datos with { Titulo = "Bueno" }));
        Assert.That(await SinResolver(), Is.Zero, "una versión posterior la resuelve");
    }

    [Test]
    public async Task Varias_versiones_de_lo_mismo_en_un_lote_dejan_la_mayor()
    {
        var resultados = await Dado.Enviar(
            Elementos.Upsert("expediente", "E-1", 2, Datos with { Titulo = "Dos" }),
            Elementos.Upsert("expediente", "E-1", 3, Datos with { Titulo = "Tres" }),
            Elementos.Upsert("expediente", "E-1", 1, Datos with { Titulo = "Uno" }));

        Assert.That(resultados.Select(r => r.Resultado), Is.EqualTo(new[] { Resultados.Aplicado, Resultados.Aplicado, Resultados.Obsoleto }));
        Assert.That(await Titulo("E-1"), Is.EqualTo("Tres"));
    }

    [Test]
    public async Task Los_resultados_van_en_el_orden_del_lote()
    {
        var resultados = await Dado.Enviar(
            Elementos.Upsert("actividad", "A-1", 1, new DatosActividad { Expediente = "E-1", Fecha = Reloj.GetUtcNow() }),
            JsonValue.Create(7),
            Elementos.Upsert("expediente", "E-1", 1, Datos),
            Elementos.Upsert("vehiculo", "V-1", 1, new DatosVehiculo { Matricula = "1234BCD" }));

        Assert.That(resultados.Select(r => r.OrigenId), Is.EqualTo(new[] { "A-1", "", "E-1", "V-1" }));
        Assert.That(resultados.Select(r => r.Resultado), Is.EqualTo(new[] { Resultados.Aplicado, Resultados.Cuarentena, Resultados.Aplicado, Resultados.Aplicado }));
    }

    [Test]
    public async Task Un_codigo_desconocido_nunca_falla()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { EstadoOrigen = new("ZZ-9", "Lo que sea"), TipoTramite = new("XX", "Cosa rara"), DebeActuar = "alguien", Pasos = [new("paso-raro", null)] });
        await Dado.UnDocumento(expediente, d => d with { Clase = "papel-raro", Permiso = "ver", Audiencia = ["cliente", "marcianos"] });

        ComoCliente(Nifs.Ana);
        var ficha = await Enviar(new ObtenerExpedienteQuery(expediente.Id));
        var documento = (await Enviar(new Application.Documentos.ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Single();

        Assert.That((ficha.Estado, ficha.TipoTramite, ficha.EstadoDeLaGestoria, ficha.Titulo), Is.EqualTo((EstadoExpediente.EnTramite, "otros", "Lo que sea", "Cosa rara")));
        Assert.That(ficha.Pasos.Elementos.Select(p => p.Nombre), Does.Contain("Paso raro"));
        Assert.That(documento.ClaseTexto, Is.EqualTo("papel-raro"));
    }

    [Test]
    public async Task Un_sobre_que_no_lo_es_se_rechaza_entero()
    {
        ComoAgente();
        foreach (var sobre in new[] { "[]", "{}", """{"elementos":{}}""", "7" })
            await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new RecibirEntradaCommand(System.Text.Json.JsonDocument.Parse(sobre).RootElement)));

        var mil = Elementos.Lote(Enumerable.Range(0, 1001).Select(i => (JsonNode)i));
        await Assert.ThrowsAsync<DemasiadoGrandeException>(() => Enviar(new RecibirEntradaCommand(mil)));
    }

    [Test]
    public async Task Solo_un_agente_entrega_lotes()
    {
        var lote = Elementos.Lote(Elementos.Upsert("expediente", "E-1", 1, Datos));
        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), () => ComoColaborador(Nifs.Concesionario), ComoGestor, ComoAdministrador, ComoNadie })
        {
            quien();
            await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new RecibirEntradaCommand(lote)));
        }
    }

    private async Task<string> Titulo(string origenId)
    {
        ComoGestor();
        return (await Enviar(new ObtenerExpedienteQuery(await Dado.IdDe("expediente", origenId)))).Titulo;
    }

    private Task<int> SinResolver() => Portal.ConDb(Despacho.Id, db => db.Set<Cuarentena>().CountAsync(c => c.Resuelta == null));
}
