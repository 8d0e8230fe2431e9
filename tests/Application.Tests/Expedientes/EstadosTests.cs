using ElGestorPortal.Application.Administracion;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class EstadosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Un_codigo_desconocido_sale_sin_asignar_y_asignarlo_vale_tambien_para_lo_que_ya_hay()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).EnEstado("EN-JEFATURA") with { TipoTramite = new("TRF", "Transferencia de toda la vida") });
        ComoAdministrador();
        var codigos = await Enviar(new ListarCodigosQuery());
        Assert.That(codigos.Where(c => c.Valor is null).Select(c => c.Codigo), Is.EquivalentTo(new[] { "EN-JEFATURA", "TRF" }));

        await Enviar(new AsignarCodigosCommand(AmbitoDeCodigo.Estado, [new("EN-JEFATURA", "En Jefatura", "presentado")]));
        await Enviar(new AsignarCodigosCommand(AmbitoDeCodigo.Tramite, [new("TRF", "Transferencia", "transferencia")]));
        ComoSistema();
        await Enviar(new RecalcularVisibilidadCommand());

        ComoCliente(Nifs.Ana);
        var ficha = await Enviar(new ObtenerExpedienteQuery(expediente.Id));
        Assert.That((ficha.Estado, ficha.Turno, ficha.TipoTramite), Is.EqualTo((EstadoExpediente.Presentado, Turno.Administracion, "transferencia")));
        await CerrarClases("cliente/transferencia");
        Assert.That((await Enviar(new ListarExpedientesQuery())).Elementos, Is.Empty, "su clase es ya la del trámite asignado");
    }

    [Test]
    public async Task La_duracion_habitual_es_la_mediana_y_solo_si_hay_bastantes()
    {
        var hoy = DateOnly.FromDateTime(PortalDePrueba.Comienzo.Date);
        for (var i = 1; i <= DuracionHabitual.Minimo; i++) await Dado.UnExpediente(e => e.Cerrado(hoy.AddDays(-1)) with { FechaAlta = hoy.AddDays(-1 - i) });
        for (var i = 1; i < DuracionHabitual.Minimo; i++) await Dado.UnExpediente(e => e.Cerrado(hoy) with { TipoTramite = new("informe", null), FechaAlta = hoy.AddDays(-3) });
        ComoSistema();
        await Enviar(new CalcularDuracionesCommand());

        ComoAdministrador();
        Assert.That((await Enviar(new ObtenerLoHabitualQuery(EstadoExpediente.EnTramite, "transferencia"))).Dias, Is.EqualTo(6));
        Assert.That((await Enviar(new ObtenerLoHabitualQuery(EstadoExpediente.EnTramite, "informe"))).Dias, Is.Null);
        Assert.That((await Enviar(new ObtenerLoHabitualQuery(EstadoExpediente.Entregado, "transferencia"))).Dias, Is.Null, "ya no corre");
    }

    [Test]
    public async Task El_despacho_cambia_las_frases_y_los_plazos_y_vaciarlas_devuelve_las_de_fabrica()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        ComoAdministrador();
        await Enviar(new CambiarEstadosCommand([new(EstadoExpediente.EnTramite, " Lo está mirando Marta. ")], [new("permiso-nuevo", 20, true)]));

        Assert.That((await Enviar(new ObtenerLoHabitualQuery(EstadoExpediente.EnTramite, "transferencia"))).Frase, Is.EqualTo("Lo está mirando Marta."));
        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Plazos.Elementos.Single(p => p.Clave == "permiso-nuevo").Dias, Is.EqualTo(20));

        await Enviar(new CambiarEstadosCommand([new(EstadoExpediente.EnTramite, "")], [new("permiso-nuevo", 30, false)]));
        Assert.That((await Enviar(new ObtenerLoHabitualQuery(EstadoExpediente.EnTramite, "transferencia"))).Frase, Is.Null);
        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Plazos.Elementos, Is.Empty);

        ComoGestor();
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new CambiarEstadosCommand([], [])));
    }
}
