using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Solicitudes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Contratos;
using ElGestorPortal.Tests.Common;

namespace ElGestorPortal.Application.Tests.Solicitudes;

public class BandejaTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly string[] Motivo = ["Falta el DNI del comprador."];

    [Test]
    public async Task La_oficina_devuelve_con_motivos_su_autor_la_corrige_y_la_envia_otra_vez()
    {
        var id = await Enviada();
        await Decidir(id, EstadoSolicitud.Devuelta, Motivo);

        ComoColaborador(Nifs.Concesionario);
        var devuelta = await Enviar(new ObtenerSolicitudQuery(id));
        Assert.That((devuelta.Estado, devuelta.Motivos.Elementos.Single().Texto, devuelta.Editable), Is.EqualTo((EstadoSolicitud.Devuelta, Motivo[0], true)));

        await Enviar(new EnviarSolicitudCommand(id));
        Assert.That((await Bandeja(VistaDeBandeja.PorAtender)).Single().Solicitud.Id, Is.EqualTo(id));
    }

    [Test]
    public async Task Si_el_escritorio_dice_otra_cosa_manda_el_escritorio()
    {
        var id = await Enviada();
        await Decidir(id, EstadoSolicitud.Rechazada, Motivo);

        await Dado.Poner(new DatosRespuesta { SolicitudId = id, Estado = "aceptada", Numero = "2026/7", Fecha = Reloj.GetUtcNow() }, id.ToString());

        ComoGestor();
        var solicitud = await Enviar(new ObtenerSolicitudQuery(id));
        Assert.That((solicitud.Estado, solicitud.NumeroExpediente, solicitud.Motivos.Elementos.Count), Is.EqualTo((EstadoSolicitud.Aceptada, "2026/7", 0)));
    }

    [Test]
    public async Task Cada_vista_tiene_lo_suyo_y_atenderla_no_estorba_a_su_autor()
    {
        var (primera, segunda) = (await Enviada(), await Enviada());
        ComoGestor();
        var version = (await Enviar(new ObtenerSolicitudQuery(primera))).Version;
        await Enviar(new AsignarSolicitudCommand(primera));

        Assert.That((await Bandeja(VistaDeBandeja.PorAtender)).Select(s => s.Solicitud.Id), Is.EqualTo(new[] { primera, segunda }), "primero la que más espera");
        Assert.That((await Bandeja(VistaDeBandeja.Mias)).Single().Solicitud.Id, Is.EqualTo(primera));
        Assert.That((await Bandeja(VistaDeBandeja.SinAsignar)).Single().Solicitud.Id, Is.EqualTo(segunda));
        Assert.That((await Enviar(new ObtenerSolicitudQuery(primera))).Version, Is.EqualTo(version));

        await Enviar(new AsignarSolicitudCommand(primera, Soltar: true));
        Assert.That(await Bandeja(VistaDeBandeja.Mias), Is.Empty);
    }

    [Test]
    public async Task Hace_falta_decir_por_que_mirar_la_ultima_version_y_ser_de_la_oficina()
    {
        var id = await Enviada();

        await Assert.ThrowsAsync<DomainRuleException>(() => Decidir(id, EstadoSolicitud.Devuelta, []));
        ComoGestor();
        await Assert.ThrowsAsync<VersionDistintaException>(() => Enviar(new DecidirSolicitudCommand(id, EstadoSolicitud.Aceptada, [], 1)));
        await Decidir(id, EstadoSolicitud.Rechazada, Motivo);
        await Assert.ThrowsAsync<DomainRuleException>(() => Decidir(id, EstadoSolicitud.Aceptada, []));

        ComoColaborador(Nifs.Concesionario);
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new DecidirSolicitudCommand(id, EstadoSolicitud.Aceptada, [], 3)));
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new DecidirSolicitudCommand(id, EstadoSolicitud.Aceptada, [], 3)));
    }

    [Test]
    public async Task Los_motivos_habituales_son_los_de_fabrica_hasta_que_se_cambian()
    {
        ComoGestor();
        Assert.That(await Enviar(new ListarMotivosQuery()), Is.EqualTo(MotivoHabitual.DeFabrica));
        await Enviar(new CambiarMotivosCommand(Motivo));
        Assert.That(await Enviar(new ListarMotivosQuery()), Is.EqualTo(Motivo));
    }

    private async Task<Guid> Enviada()
    {
        ComoColaborador(Nifs.Concesionario);
        var id = await Enviar(new AbrirSolicitudCommand("transferencia", null, SolicitudesDePrueba.Transferencia()));
        await Enviar(new EnviarSolicitudCommand(id));
        Reloj.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private async Task Decidir(Guid id, EstadoSolicitud decision, IReadOnlyList<string> motivos)
    {
        ComoGestor();
        await Enviar(new DecidirSolicitudCommand(id, decision, motivos, (await Enviar(new ObtenerSolicitudQuery(id))).Version));
    }

    private async Task<IReadOnlyList<SolicitudEnBandejaDto>> Bandeja(VistaDeBandeja vista)
    {
        ComoGestor();
        return (await Enviar(new ListarBandejaQuery(vista))).Elementos;
    }
}
