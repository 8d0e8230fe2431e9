using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Application.Tests.Documentos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Tests.Common;
using A = ElGestorPortal.Tests.Common.Subidas.ArchivosDePrueba;

namespace ElGestorPortal.Application.Tests.Solicitudes;

public class AdjuntosDeSolicitudTests(Motor motor) : PruebaDeSubidas(motor)
{
    [Test]
    public async Task Sale_con_su_solicitud_y_se_entrega_con_ella()
    {
        var id = await Abierta();
        var documento = await Adjuntar(id);
        var antes = await Salida();
        await Enviar(new EnviarSolicitudCommand(id));

        var mensaje = (await Salida()).Single();
        var adjunto = mensaje.Datos.GetProperty("adjuntos")[0];
        await Acusar(mensaje.MessageId, "aceptado");

        Assert.That(antes, Is.Empty, "lo de un borrador no sale");
        Assert.That((adjunto.GetProperty("documentoId").GetGuid(), adjunto.GetProperty("sha256").GetString()), Is.EqualTo((documento.Id, documento.Sha256)));
        Assert.That((await Enviar(new ObtenerSolicitudQuery(id))).Adjuntos.Elementos.Single().Entrega.Estado, Is.EqualTo(EstadoArchivo.Entregado));
    }

    [Test]
    public async Task Lo_que_se_adjunta_despues_sale_solo_detras()
    {
        var id = await Abierta();
        await Enviar(new EnviarSolicitudCommand(id));
        await Adjuntar(id);

        var mensajes = await Salida();

        Assert.That(mensajes.Select(m => m.Tipo), Is.EqualTo(new[] { "solicitud", "adjunto" }));
        Assert.That(mensajes[1].Datos.GetProperty("solicitudId").GetGuid(), Is.EqualTo(id));
    }

    [Test]
    public async Task Lo_que_espera_al_antivirus_no_va_en_ella_y_sale_cuando_esta_limpio()
    {
        var id = await Abierta();
        Antivirus.Dice = Dictamen.SinRespuesta;
        await Adjuntar(id);
        await Enviar(new EnviarSolicitudCommand(id));
        var conElla = (await Salida()).Single().Datos.GetProperty("adjuntos").GetArrayLength();

        Antivirus.Dice = Dictamen.Limpio;
        ComoSistema();
        await Enviar(new AnalizarPendientesCommand());

        Assert.That((conElla, (await Salida()).Select(m => m.Tipo).Single()), Is.EqualTo((0, "adjunto")));
    }

    [Test]
    public async Task Se_quita_mientras_no_ha_salido()
    {
        var id = await Abierta();
        var documento = await Adjuntar(id);

        await Enviar(new QuitarAdjuntoDeSolicitudCommand(id, documento.Id));
        await Enviar(new EnviarSolicitudCommand(id));

        Assert.That((await Enviar(new ObtenerSolicitudQuery(id))).Adjuntos.Elementos, Is.Empty);
        Assert.That((await Salida()).Single().Datos.GetProperty("adjuntos").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task A_la_de_otro_ni_se_adjunta_ni_se_le_quita_y_a_una_retirada_tampoco()
    {
        var id = await Abierta();
        var documento = await Adjuntar(id);

        ComoColaborador(Nifs.OtroConcesionario);
        await Assert.ThrowsAsync<NotFoundException>(() => Adjuntar(id));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new QuitarAdjuntoDeSolicitudCommand(id, documento.Id)));

        ComoColaborador(Nifs.Concesionario);
        await Enviar(new RetirarSolicitudCommand(id));
        await Assert.ThrowsAsync<DomainRuleException>(() => Adjuntar(id));
    }

    private async Task<Guid> Abierta()
    {
        ComoColaborador(Nifs.Concesionario);
        return await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
    }

    private Task<AdjuntoRecibidoDto> Adjuntar(Guid id) => Enviar(new AdjuntarASolicitudCommand(id, new("contrato.pdf", new MemoryStream(A.Pdf()), "contrato")));
}
