using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class QuienLoVeTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task De_un_expediente_dice_a_cada_uno_si_lo_ve_y_que_regla_manda()
    {
        var vehiculo = await Dado.UnVehiculo();
        var expediente = await Dado.UnExpediente(e => e.Con("transmitente", Nifs.Ana).Con("adquirente", Nifs.Luis).Acreditando(Nifs.Concesionario).SinAcreditar(Nifs.OtroConcesionario).SobreVehiculo(vehiculo));
        ComoAdministrador();
        await Enviar(new DictarReglaCommand(new() { Audiencia = Calidad.Colaborador, Tramite = "transferencia" }));
        await Enviar(new DictarReglaCommand(new() { Audiencia = Calidad.Cliente, Rol = "transmitente" }));
        await LeerClasesCerradas();

        var antes = (await Enviar(new ListarQuienVeExpedienteQuery(expediente.Id))).Quienes.Single(q => q.Nif == Nifs.Ana);
        Assert.That((antes.Ve, antes.Porque.EndsWith("Falta aplicarlo: va en marcha.", StringComparison.Ordinal)), Is.EqualTo((true, true)));
        ComoSistema();
        await Enviar(new RecalcularVisibilidadCommand());

        ComoAdministrador();
        Assert.That((await Enviar(new ListarQuienVeExpedienteQuery(expediente.Id))).Quienes.Select(q => (q.Nif, q.Ve, q.Porque)), Is.EquivalentTo(new[]
        {
            (Nifs.Luis, true, "Lo publica elGestor y ninguna regla lo oculta."),
            (Nifs.Ana, false, "Regla: Los clientes que intervienen como transmitente no ven los expedientes."),
            (Nifs.Concesionario, false, "Regla: Los colaboradores no ven los expedientes de Transferencia."),
            (Nifs.OtroConcesionario, false, "Figura en él, pero no está acreditado."),
        }));
        Assert.That((await Enviar(new ListarQuienVeObjetoQuery(vehiculo.Id))).Where(q => q.Ve).Select(q => q.Nif), Is.EqualTo(new[] { Nifs.Luis }));
        var loSuyo = await Enviar(new ListarLoQueVeQuery([Nifs.Concesionario], Calidad.Colaborador));
        Assert.That((loSuyo.Vistos, loSuyo.Ocultos, loSuyo.Expedientes.Single().Explicacion.Ve), Is.EqualTo((0L, 1L, false)));
    }

    [Test]
    public async Task De_un_documento_dice_a_quien_lo_dirige_elGestor_y_que_decide_la_oficina()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Luis).Con("transmitente", Nifs.Ana));
        var documento = await Dado.UnDocumento(expediente, d => d with { Roles = ["adquirente"], Permiso = "ver" });
        ComoAdministrador();
        await Enviar(new PonerExcepcionCommand(documento.Id, true, Calidad.Cliente, false));

        var quienes = await Enviar(new ListarQuienVeDocumentoQuery(documento.Id));
        Assert.That(quienes.Publicado, Is.EqualTo("elGestor lo publica para clientes y colaboradores, de ellos los clientes que intervienen como adquirente, para verlo sin descargarlo."));
        Assert.That((quienes.Quienes.Single().Nif, quienes.Quienes.Single().Ve, quienes.Quienes.Single().Porque, quienes.ParaClientes), Is.EqualTo((Nifs.Luis, false, "Hay una decisión sobre este documento: ocultarlo.", (bool?)false)));
    }

    [Test]
    public async Task Lo_de_otro_despacho_no_existe()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();

        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ListarQuienVeExpedienteQuery(expediente.Id)));
        Assert.That(await Enviar(new ListarQuienVeObjetoQuery(expediente.Id)), Is.Empty.And.InstanceOf<IReadOnlyList<QuienLoVeDto>>());
        ComoAdministrador();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new PonerExcepcionCommand(expediente.Id, false, Calidad.Cliente, false)));
    }
}
