using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Facturas.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Facturas;

public class ObtenerFacturaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Los_honorarios_y_los_suplidos_van_aparte()
    {
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with
        {
            Lineas = [new("honorarios", "Transferencia", 100m, 21m), new("suplido", "Tasa de la DGT", 55.70m, 0m)],
            Base = 100m, Iva = 21m, Suplidos = 55.70m, Total = 176.70m, Saldo = 176.70m,
        });
        ComoCliente(Nifs.Ana);

        var ficha = await Enviar(new ObtenerFacturaQuery(factura.Id));

        Assert.That(ficha.Honorarios.Elementos, Is.EqualTo(new[] { new LineaDto("Transferencia", 100m, 21m) }));
        Assert.That(ficha.Suplidos.Elementos, Is.EqualTo(new[] { new LineaDto("Tasa de la DGT", 55.70m, null) }));
        Assert.That((ficha.Base, ficha.Iva, ficha.TotalSuplidos, ficha.Total), Is.EqualTo(((decimal?)100m, (decimal?)21m, (decimal?)55.70m, (decimal?)176.70m)));
    }

    [Test]
    public async Task La_de_otro_cliente_en_un_expediente_que_veo_no_la_veo()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis));
        var deLuis = await Dado.UnaFactura(Nifs.Luis, f => f with { Expedientes = [expediente.OrigenId] });
        var deAna = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId] });
        ComoCliente(Nifs.Ana);

        Assert.That((await Enviar(new ListarFacturasDeExpedienteQuery(expediente.Id))).Elementos.Select(f => f.Id), Is.EqualTo(new[] { deAna.Id }));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerFacturaQuery(deLuis.Id)));
    }

    [Test]
    public async Task De_sus_expedientes_ensena_solo_los_que_ve_quien_mira()
    {
        var suyo = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var ajeno = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [suyo.OrigenId, ajeno.OrigenId] });

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ObtenerFacturaQuery(factura.Id))).Expedientes.Elementos.Select(e => e.Id), Is.EqualTo(new[] { suyo.Id }));

        Sin(Permiso.VerExpedientes);
        Assert.That((await Enviar(new ObtenerFacturaQuery(factura.Id))).Expedientes.Elementos, Is.Empty);
    }

    [Test]
    public async Task Su_PDF_sigue_la_misma_regla_y_ademas_su_audiencia()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId] });
        var paraTodos = await Dado.UnDocumento(factura, d => d with { Clase = "factura" });
        var soloCliente = await Dado.UnDocumento(factura, d => d with { Clase = "factura", Audiencia = ["cliente"] });

        ComoColaborador(Nifs.Concesionario);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(paraTodos.Id)));

        await EnsenarFacturasDeClientes();
        await (await Enviar(new DescargarDocumentoQuery(paraTodos.Id))).Flujo.DisposeAsync();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(soloCliente.Id)));
        Assert.That((await Enviar(new ListarDocumentosDeObjetoQuery(TipoDePadre.Factura, factura.Id))).Elementos.Select(d => d.Id), Is.EqualTo(new[] { paraTodos.Id }));

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarDocumentosDeObjetoQuery(TipoDePadre.Factura, factura.Id))).Elementos.Select(d => d.Id), Is.EquivalentTo(new[] { paraTodos.Id, soloCliente.Id }));
    }

    [Test]
    public async Task La_borrada_no_existe_y_si_revive_vuelve()
    {
        var factura = await Dado.UnaFactura(Nifs.Ana);
        await Dado.Borrar(factura);
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerFacturaQuery(factura.Id)));

        await Dado.UnaFactura(Nifs.Ana, origenId: factura.OrigenId);
        Assert.That((await Enviar(new ObtenerFacturaQuery(factura.Id))).EsSuya, Is.True);
    }

    [TestCase("https://prewww2.aeat.es/wlpl/TIKE-CONT/ValidarQR?nif=1", true)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("no es una dirección", false)]
    [TestCase(null, false)]
    public async Task El_QR_solo_lleva_a_una_direccion_segura(string? url, bool sale)
    {
        var factura = await Dado.UnaFactura(Nifs.Ana, (DatosFactura f) => f with { QrUrl = url });
        ComoCliente(Nifs.Ana);

        Assert.That((await Enviar(new ObtenerFacturaQuery(factura.Id))).QrUrl, Is.EqualTo(sale ? url : null));
    }
}
