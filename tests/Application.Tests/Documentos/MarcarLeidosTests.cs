using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Documentos;

public class MarcarLeidosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Dejan_de_ser_nuevos_todos_los_suyos_y_solo_para_el_y_no_cuenta_como_apertura()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis));
        for (var i = 0; i < 3; i++) await Dado.UnDocumento(expediente);
        ComoCliente(Nifs.Ana);

        Assert.That(await Enviar(new MarcarLeidosCommand()), Is.EqualTo(3));

        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Single().DocumentosNuevos, Is.Zero);
        Assert.That(await Enviar(new MarcarLeidosCommand()), Is.Zero);
        ComoCliente(Nifs.Luis);
        Assert.That((await Enviar(new ListarDocumentosQuery { Nuevos = true })).Elementos, Has.Count.EqualTo(3));
        ComoGestor();
        Assert.That((await Enviar(new ListarDescargasQuery())).Elementos, Is.Empty, "nadie los ha abierto");
    }
}
