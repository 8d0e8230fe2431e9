using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

public class CerrarEsperasTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Lo_que_llega_antes_que_su_expediente_espera_y_se_ve_cuando_llega()
    {
        var resultado = (await Dado.Enviar(Actividad("A-1", "E-1", 1, "Antes de tiempo")))[0];
        Assert.That((resultado.Resultado, resultado.Codigo), Is.EqualTo((Resultados.EnEspera, "falta-padre")));
        Assert.That(await EnEspera(), Is.EqualTo(1));

        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana), "E-1");

        Assert.That(await EnEspera(), Is.Zero);
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarHistorialQuery(expediente.Id))).Elementos.Single().Texto, Is.EqualTo("Antes de tiempo"));
    }

    [Test]
    public async Task Con_su_padre_en_el_mismo_lote_se_aplica_aunque_vaya_delante()
    {
        var resultados = await Dado.Enviar(Actividad("A-1", "E-1", 1, "Delante"), Elementos.Upsert("expediente", "E-1", 1, new DatosExpediente { Numero = "1" }));

        Assert.That(resultados.Select(r => r.Resultado), Is.All.EqualTo(Resultados.Aplicado));
    }

    [Test]
    public async Task Quien_espera_a_varios_no_deja_de_esperar_hasta_el_ultimo()
    {
        var factura = Elementos.Upsert("factura", "F-1", 1, new DatosFactura { Numero = "1", Fecha = new(2026, 3, 1), Nif = Nifs.Ana, Expedientes = ["E-1", "E-2"] });
        Assert.That((await Dado.Enviar(factura))[0].Resultado, Is.EqualTo(Resultados.EnEspera));

        await Dado.UnExpediente(origenId: "E-1");
        Assert.That(await EnEspera(), Is.EqualTo(1));

        await Dado.UnExpediente(origenId: "E-2");
        Assert.That(await EnEspera(), Is.Zero);
    }

    [Test]
    public async Task Una_version_nueva_de_lo_que_espera_sigue_esperando()
    {
        await Dado.Enviar(Actividad("A-1", "E-1", 1, "Primera"));

        var resultado = (await Dado.Enviar(Actividad("A-1", "E-1", 2, "Segunda")))[0];
        Assert.That(resultado.Resultado, Is.EqualTo(Resultados.EnEspera));

        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana), "E-1");
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarHistorialQuery(expediente.Id))).Elementos.Select(a => a.Texto), Is.EqualTo(new[] { "Segunda" }));
        Assert.That(await EnEspera(), Is.Zero);
    }

    [Test]
    public async Task Lo_que_espera_y_se_borra_ya_no_espera()
    {
        await Dado.Enviar(Actividad("A-1", "E-1", 1, "Primera"));
        await Dado.Enviar(Elementos.Borrado("actividad", "A-1", 2));
        Assert.That(await EnEspera(), Is.Zero);

        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana), "E-1");
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarHistorialQuery(expediente.Id))).Elementos, Is.Empty);
    }

    [Test]
    public async Task Lo_que_cambia_de_padre_no_espera_al_de_antes()
    {
        await Dado.Enviar(Actividad("A-1", "E-1", 1, "Espera"));
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana), "E-2");

        Assert.That((await Dado.Enviar(Actividad("A-1", "E-2", 2, "Ya no")))[0].Resultado, Is.EqualTo(Resultados.Aplicado));
        await Dado.UnExpediente(origenId: "E-1");

        Assert.That(await EnEspera(), Is.Zero);
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarHistorialQuery(expediente.Id))).Elementos, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task El_documento_que_llega_antes_que_su_factura_se_ve_cuando_llega()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await Dado.UnDocumento(new("factura", "F-1", Guid.Empty), d => d with { Expediente = expediente.OrigenId });
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos, Is.Empty);

        await Dado.UnaFactura(Nifs.Ana, origenId: "F-1");

        Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Select(d => d.Id), Is.EqualTo(new[] { documento.Id }));
    }

    private System.Text.Json.Nodes.JsonObject Actividad(string origenId, string expediente, long version, string texto) =>
        Elementos.Upsert("actividad", origenId, version, new DatosActividad { Expediente = expediente, Fecha = Reloj.GetUtcNow(), Texto = texto, Publica = true });

    /// <summary>Los que constan en el libro esperando; no puede quedar ninguno sin su línea de espera.</summary>
    private async Task<int> EnEspera()
    {
        ComoAgente();
        var dichos = (await Enviar(new ObtenerEstadoDeEntradaQuery())).Tipos.Sum(t => t.EnEspera);
        var lineas = await Portal.ConDb(Despacho.Id, db => db.Set<RegistroDeEntrada>().CountAsync(r => r.EnEsperaDesde != null));
        Assert.That(dichos, Is.EqualTo(lineas));
        return dichos;
    }
}
