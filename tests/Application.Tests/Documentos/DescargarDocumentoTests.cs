using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Documentos;

public class DescargarDocumentoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Quien_lo_ve_recibe_los_bytes_con_su_nombre()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await Dado.UnDocumento(expediente, d => d with { Nombre = "Permiso: 1234/BCD" });

        ComoCliente(Nifs.Ana);
        var descarga = await Enviar(new DescargarDocumentoQuery(documento.Id));
        using var leido = new MemoryStream();
        await using (descarga.Flujo) await descarga.Flujo.CopyToAsync(leido);

        Assert.That(leido.ToArray(), Is.EqualTo(Alimentador.ContenidoDe(documento.OrigenId)));
        Assert.That(descarga.Nombre, Is.EqualTo("Permiso_ 1234_BCD.pdf"));
    }

    [Test]
    public async Task El_de_solo_ver_se_mira_pero_no_se_descarga()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await Dado.UnDocumento(expediente, d => d with { Permiso = "ver" });
        ComoCliente(Nifs.Ana);

        var error = await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));
        Assert.That(error!.Codigo, Is.EqualTo("solo-ver"));

        var vista = await Enviar(new DescargarDocumentoQuery(documento.Id, Vista: true));
        await using var flujo = vista.Flujo;
        Assert.That(vista.Sha256, Has.Length.EqualTo(64));
    }

    [Test]
    public async Task Quien_no_puede_descargar_solo_mira()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await Dado.UnDocumento(expediente);
        ComoCliente(Nifs.Ana);
        Sin(Permiso.DescargarDocumentos);

        var error = await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));

        Assert.That(error!.Codigo, Is.EqualTo("solo-ver"));
    }

    [Test]
    public async Task El_vendedor_no_recibe_el_DNI_del_comprador()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis).Acreditando(Nifs.Concesionario));
        var dni = await Dado.UnDocumento(expediente, d => d with { Clase = "dni", TitularNif = Nifs.Ana });

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new DescargarDocumentoQuery(dni.Id))).Sha256, Has.Length.EqualTo(64));

        ComoCliente(Nifs.Luis);
        await NoLoVe(dni, expediente);

        ComoColaborador(Nifs.Concesionario);
        await NoLoVe(dni, expediente);
    }

    [Test]
    public async Task Los_roles_acotan_a_los_intervinientes_y_no_al_colaborador()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis).Acreditando(Nifs.Concesionario));
        var mandato = await Dado.UnDocumento(expediente, d => d with { Clase = "mandato", Roles = ["Transmitente"] });

        ComoCliente(Nifs.Luis);
        Assert.That(await Documentos(expediente), Is.EqualTo(new[] { mandato.Id }));

        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Documentos(expediente), Is.EqualTo(new[] { mandato.Id }));

        ComoCliente(Nifs.Ana);
        await NoLoVe(mandato, expediente);
    }

    [Test]
    public async Task Lo_oculto_o_sin_audiencia_solo_lo_ve_la_gestoria()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        var oculto = await Dado.UnDocumento(expediente, d => d with { Permiso = null });
        var deNadie = await Dado.UnDocumento(expediente, d => d with { Audiencia = null });

        foreach (var documento in new[] { oculto, deNadie })
        {
            ComoCliente(Nifs.Ana);
            await NoLoVe(documento, expediente);
            ComoColaborador(Nifs.Concesionario);
            await NoLoVe(documento, expediente);
        }

        ComoGestor();
        Assert.That(await Documentos(expediente), Is.EquivalentTo(new[] { oculto.Id, deNadie.Id }));
    }

    [Test]
    public async Task El_comprador_no_lee_los_papeles_del_dueno_anterior()
    {
        var vehiculo = await Dado.UnVehiculo();
        var antes = await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis).SobreVehiculo(vehiculo) with { FechaAlta = new(2024, 1, 1), FechaFin = new(2024, 2, 1) });
        var ahora = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SobreVehiculo(vehiculo) with { FechaAlta = new(2026, 1, 1) });
        var papel = await Dado.UnDocumento(vehiculo, d => d with { Fecha = new(2024, 1, 15) });
        var sinFecha = await Dado.UnDocumento(vehiculo, d => d with { Fecha = null });

        ComoCliente(Nifs.Luis);
        Assert.That(await Documentos(antes), Is.EqualTo(new[] { papel.Id }));

        ComoCliente(Nifs.Ana);
        await NoLoVe(papel, ahora);
        await NoLoVe(sinFecha, ahora);
    }

    [Test]
    public async Task La_gestoria_ve_en_el_expediente_los_papeles_de_su_vehiculo_igual_que_el_cliente()
    {
        var vehiculo = await Dado.UnVehiculo();
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SobreVehiculo(vehiculo));
        var papel = await Dado.UnDocumento(vehiculo);

        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), ComoGestor })
        {
            quien();
            Assert.That(await Documentos(expediente), Is.EqualTo(new[] { papel.Id }));
        }
    }

    [Test]
    public async Task El_de_una_factura_lo_ve_solo_el_NIF_que_ella_lleva()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis).Acreditando(Nifs.Concesionario));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId] });
        var pdf = await Dado.UnDocumento(factura, d => d with { Expediente = expediente.OrigenId });
        var suelta = await Dado.UnDocumento(await Dado.UnaFactura(Nifs.Ana));

        ComoCliente(Nifs.Ana);
        Assert.That(await Documentos(expediente), Is.EqualTo(new[] { pdf.Id }));
        Assert.That((await Enviar(new DescargarDocumentoQuery(suelta.Id))).Sha256, Has.Length.EqualTo(64), "también sin expediente");

        ComoCliente(Nifs.Luis);
        await NoLoVe(pdf, expediente);
        ComoColaborador(Nifs.Concesionario);
        await NoLoVe(pdf, expediente);
    }

    [Test]
    public async Task Nadie_de_otro_despacho_lo_abre()
    {
        var documento = await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana)));

        EnDespacho(DespachoDePrueba.Otro);
        foreach (var quien in new Action[] { () => ComoCliente(Nifs.Ana), ComoGestor, ComoAdministrador })
        {
            quien();
            await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id, Vista: true)));
        }
    }

    [Test]
    public async Task Abrirlo_lo_apunta_y_deja_de_ser_nuevo()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var documento = await Dado.UnDocumento(expediente);
        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Single().DocumentosNuevos, Is.EqualTo(1));

        await (await Enviar(new DescargarDocumentoQuery(documento.Id, Vista: true))).Flujo.DisposeAsync();
        await Portal.GuardarDescargas();

        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos.Single().DocumentosNuevos, Is.Zero);
        Assert.That((await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Single().Nuevo, Is.False);
        var anotada = await Portal.ConDb(Despacho.Id, db => db.Set<DescargaDocumento>().SingleAsync());
        Assert.That((anotada.UsuarioId, anotada.DocumentoId, anotada.SoloVista), Is.EqualTo((Yo.UsuarioId!.Value, documento.Id, true)));
    }

    [Test]
    public async Task Los_nuevos_de_la_lista_son_los_nuevos_de_la_ficha_tambien_los_de_una_factura()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId] });
        await Dado.UnDocumento(factura, d => d with { Expediente = expediente.OrigenId });
        await Dado.UnDocumento(expediente, d => d with { Fecha = new(2020, 1, 1) });
        ComoCliente(Nifs.Ana);

        var enFicha = (await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Count(d => d.Nuevo);

        Assert.That(enFicha, Is.EqualTo(1));
        Assert.That((await Enviar(new ContarNuevosQuery([expediente.Id])))[expediente.Id], Is.EqualTo(enFicha));
    }

    private async Task<IEnumerable<Guid>> Documentos(Recibido expediente) => (await Enviar(new ListarDocumentosDeExpedienteQuery(expediente.Id))).Elementos.Select(d => d.Id);

    private async Task NoLoVe(Recibido documento, Recibido expediente)
    {
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DescargarDocumentoQuery(documento.Id, Vista: true)));
        Assert.That(await Documentos(expediente), Does.Not.Contain(documento.Id));
    }
}
