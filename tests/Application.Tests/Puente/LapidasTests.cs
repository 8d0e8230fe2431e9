using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Puente;

/// <summary>Lo que el escritorio borra: se esconde con todo lo suyo, se recuerda y puede revivir.</summary>
public class LapidasTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Un_expediente_borrado_se_esconde_con_sus_hijos_y_revive_con_ellos()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana), "E-1");
        var documento = await Dado.UnDocumento(expediente);
        await Dado.UnaActividad(expediente);

        await Dado.Borrar(expediente);

        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), ComoGestor })
        {
            quien();
            Assert.That((await Enviar(new ListarExpedientesQuery { Contar = true })).Total, Is.Zero);
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(expediente.Id)));
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ListarHistorialQuery(expediente.Id)));
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id)));
        }

        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));

        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana), "E-1");

        Assert.That((await Enviar(new ListarHistorialQuery(expediente.Id))).Elementos, Has.Count.EqualTo(1));
        Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Select(d => d.Id), Is.EqualTo(new[] { documento.Id }));
    }

    [Test]
    public async Task La_lapida_de_algo_que_nunca_llego_se_recuerda()
    {
        Assert.That((await Dado.Enviar(Elementos.Borrado("expediente", "E-1", 5)))[0].Resultado, Is.EqualTo(Resultados.Aplicado));

        var vieja = (await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 4, new DatosExpediente { Numero = "1" })))[0];
        Assert.That(vieja.Resultado, Is.EqualTo(Resultados.Obsoleto));
        ComoGestor();
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos, Is.Empty);

        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 6, new DatosExpediente { Numero = "1" }));
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Un_hijo_que_llega_a_un_padre_borrado_queda_escondido_y_revive_con_el()
    {
        await Dado.Enviar(Elementos.Borrado("expediente", "E-1", 1));
        var documento = await Dado.UnDocumento(new("expediente", "E-1", Guid.Empty));
        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));

        await Dado.Enviar(Elementos.Upsert("expediente", "E-1", 2, new DatosExpediente { Numero = "1", Intervinientes = [new("titular", Nifs.Ana, "Ana", null, null, null)] }));

        Assert.That((await Enviar(new DescargarDocumentoQuery(documento.Id))).Sha256, Has.Length.EqualTo(64));
    }

    [Test]
    public async Task Los_documentos_de_un_vehiculo_borrado_se_esconden_y_reviven_con_el()
    {
        var vehiculo = await Dado.UnVehiculo(origenId: "V-1");
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SobreVehiculo(vehiculo));
        var documento = await Dado.UnDocumento(vehiculo);
        ComoCliente(Nifs.Ana);
        Assert.That(await Documentos(expediente), Is.EqualTo(new[] { documento.Id }));

        await Dado.Borrar(vehiculo);
        Assert.That(await Documentos(expediente), Is.Empty);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));
        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Matricula, Is.Null);

        await Dado.UnVehiculo(origenId: "V-1");
        Assert.That(await Documentos(expediente), Is.EqualTo(new[] { documento.Id }));
        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Matricula, Is.EqualTo("1234BCD"));
    }

    [Test]
    public async Task Los_documentos_de_una_escritura_borrada_se_esconden_y_reviven_con_ella()
    {
        var escritura = await Dado.UnaEscritura(origenId: "S-1");
        var expediente = await Dado.UnExpediente(e => e.Con("otorgante", Nifs.Ana).SobreEscritura(escritura));
        var documento = await Dado.UnDocumento(escritura);
        ComoCliente(Nifs.Ana);

        await Dado.Borrar(escritura);
        Assert.That(await Documentos(expediente), Is.Empty);

        await Dado.UnaEscritura(origenId: "S-1");
        Assert.That(await Documentos(expediente), Is.EqualTo(new[] { documento.Id }));
    }

    [Test]
    public async Task El_documento_de_una_factura_borrada_se_esconde_y_revive_con_ella()
    {
        var factura = await Dado.UnaFactura(Nifs.Ana, origenId: "F-1");
        var documento = await Dado.UnDocumento(factura);
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new DescargarDocumentoQuery(documento.Id))).Nombre, Does.EndWith(".pdf"));

        await Dado.Borrar(factura);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));

        await Dado.UnaFactura(Nifs.Ana, origenId: "F-1");
        Assert.That((await Enviar(new DescargarDocumentoQuery(documento.Id))).Nombre, Does.EndWith(".pdf"));
    }

    private async Task<IEnumerable<Guid>> Documentos(Recibido expediente) =>
        (await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Select(d => d.Id);
}
