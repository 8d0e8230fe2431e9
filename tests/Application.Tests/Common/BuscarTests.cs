using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using MediatR;

namespace ElGestorPortal.Application.Tests.Common;

/// <summary>La caja de búsqueda en los demás módulos: lo encuentra quien lo ve, y nadie más.</summary>
public class BuscarTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static IEnumerable<TestCaseData> Maneras()
    {
        yield return new("vehiculo", new BuscarVehiculosQuery("1234-bcd"));
        yield return new("vehiculo", new BuscarVehiculosQuery("1234 B"));
        yield return new("vehiculo", new BuscarVehiculosQuery("123456"));
        yield return new("vehiculo", new BuscarVehiculosQuery("WVWZZZ1KZAW123456"));
        yield return new("vehiculo", new BuscarVehiculosQuery("citroen c3"));
        yield return new("escritura", new BuscarEscriturasQuery("815"));
        yield return new("escritura", new BuscarEscriturasQuery("815/2026"));
        yield return new("escritura", new BuscarEscriturasQuery("peniscola"));
        yield return new("escritura", new BuscarEscriturasQuery("9872023VH5797S0001WX"));
        yield return new("factura", new BuscarFacturasQuery("a-77"));
        yield return new("factura", new BuscarFacturasQuery(Nifs.Ana));
        yield return new("documento", new BuscarDocumentosQuery("CSV-1234-ABCD"));
    }

    [TestCaseSource(nameof(Maneras))]
    public async Task Lo_encuentra_quien_lo_ve_y_nadie_mas(string que, IRequest<IReadOnlyList<HallazgoDto>> busqueda)
    {
        var id = await Poner(que);

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(busqueda)).Select(h => h.Id), Is.EqualTo(new[] { id }), "la titular");
        ComoGestor();
        Assert.That((await Enviar(busqueda)).Select(h => h.Id), Is.EqualTo(new[] { id }), "la gestoría");

        ComoCliente(Nifs.Luis);
        Assert.That(await Enviar(busqueda), Is.Empty, "otro cliente");
        ComoColaborador(Nifs.OtroConcesionario);
        Assert.That(await Enviar(busqueda), Is.Empty, "otro colaborador");
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That(await Enviar(busqueda), Is.Empty, "otro despacho");
    }

    private async Task<Guid> Poner(string que)
    {
        var vehiculo = await Dado.UnVehiculo(v => v with { Matricula = "1234 BCD", Bastidor = "WVWZZZ1KZAW123456", Marca = "Citroën", Modelo = "C3" });
        var escritura = await Dado.UnaEscritura(e => e with
        {
            Notario = new("Begoña Peñíscola", "Sevilla"), Protocolo = "815", Anio = 2026, Fincas = [new("Registro 3", "Sevilla", "1", "22", "41012345678901", "9872023VH5797S0001WX")],
        });
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).SobreVehiculo(vehiculo).SobreEscritura(escritura));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Serie = "A", Numero = "77" });
        var documento = await Dado.UnDocumento(expediente, d => d with { CodigoVerificacion = "CSV-1234-ABCD" });
        return que switch { "vehiculo" => vehiculo.Id, "escritura" => escritura.Id, "factura" => factura.Id, _ => documento.Id };
    }
}
