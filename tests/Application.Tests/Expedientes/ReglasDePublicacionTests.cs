using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class ReglasDePublicacionTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Cerrar_una_clase_a_un_colaborador_actua_al_momento_sin_rehacer_nada_y_abrirla_tambien()
    {
        var suyo = await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario));
        var ajeno = await Dado.UnExpediente(e => e.Acreditando(Nifs.OtroConcesionario));
        await Dictar(new() { Audiencia = Calidad.Colaborador, Tramite = "transferencia", Colaborador = Nifs.Concesionario });

        Assert.That((await Repaso(), await Ve(Nifs.Concesionario), await Ve(Nifs.OtroConcesionario)), Is.EqualTo(((RepasoDto?)null, 0, 1)));
        Assert.That(await Enviar(new BuscarExpedientesQuery("transferencia")), Has.Count.EqualTo(1), "el del otro, que es quien mira");
        await Quitar();
        Assert.That((await Ve(Nifs.Concesionario), suyo.Id == ajeno.Id), Is.EqualTo((1, false)));
    }

    [Test]
    public async Task La_prevision_dice_lo_que_despues_pasa_y_para_quien()
    {
        await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("transmitente", Nifs.Ana).Con("adquirente", Nifs.Luis).Cerrado(new(2026, 3, 1))));
        await Dado.UnDocumento(await Dado.UnExpediente(e => e.Con("transmitente", Nifs.Ana).Con("adquirente", Nifs.Luis)));
        var regla = new ReglaPropuesta { Audiencia = Calidad.Cliente, Estado = "entregado", Rol = "Transmitente" };

        ComoAdministrador();
        var prevision = await Enviar(new PrevisualizarReglaQuery(regla));
        Assert.That((prevision.AlMomento, prevision.Expedientes, prevision.Documentos), Is.EqualTo((false, new CuentaDto(0, 1), new CuentaDto(0, 1))));
        Assert.That(prevision.Quienes.Single().Quien, Is.EqualTo("transmitente"));
        Assert.That(prevision.Texto, Is.EqualTo("Los clientes que intervienen como transmitente no ven los expedientes en estado «Entregado»"));
        Assert.That(await VeCliente(Nifs.Ana), Is.EqualTo((2, 2)), "mirar no cambia nada");

        await Dictar(regla);
        Assert.That((await Repaso())!.Terminado, Is.Null);
        await Repasar();
        Assert.That((await VeCliente(Nifs.Ana), await VeCliente(Nifs.Luis)), Is.EqualTo(((1, 1), (2, 2))));

        ComoAdministrador();
        var alReves = await Enviar(new PrevisualizarReglaQuery(Quitar: (await Enviar(new ListarReglasQuery())).Reglas.Single().Id));
        Assert.That((alReves.Expedientes, alReves.Documentos), Is.EqualTo((new CuentaDto(1, 0), new CuentaDto(1, 0))));
        await Quitar();
        await Repasar();
        Assert.That(await VeCliente(Nifs.Ana), Is.EqualTo((2, 2)));
    }

    [Test]
    public async Task La_regla_que_mas_pide_gana_y_nunca_ensena_lo_que_el_escritorio_no_publica()
    {
        await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario).Acreditando(Nifs.OtroConcesionario));
        await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario) with { Publicado = new(null, false) });
        await Dictar(new() { Audiencia = Calidad.Colaborador, Tramite = "transferencia" });
        await Dictar(new() { Audiencia = Calidad.Colaborador, Tramite = "transferencia", Colaborador = Nifs.Concesionario, Visible = true });
        await Repasar();

        Assert.That((await Ve(Nifs.Concesionario), await Ve(Nifs.OtroConcesionario)), Is.EqualTo((1, 0)));
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Enviar(new BuscarExpedientesQuery("transferencia")), Has.Count.EqualTo(1), "el índice también lo encuentra");
    }

    [Test]
    public async Task Una_regla_de_clase_de_documento_quita_esos_papeles_y_deja_el_expediente()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Luis));
        await Dado.UnDocumento(expediente, d => d with { Clase = "modelo-620" });
        var otro = await Dado.UnDocumento(expediente);
        await Dictar(new() { Audiencia = Calidad.Cliente, ClaseDocumento = "modelo-620" });
        await Repasar();
        Assert.That(await VeCliente(Nifs.Luis), Is.EqualTo((1, 1)));

        await Dado.UnDocumento(expediente, d => d with { Clase = "modelo-620" });
        Assert.That(await VeCliente(Nifs.Luis), Is.EqualTo((1, 1)), "lo que llega después, igual");

        await Exceptuar(otro, visible: false);
        Assert.That(await VeCliente(Nifs.Luis), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Una_excepcion_manda_sobre_las_reglas_y_quitarla_devuelve_lo_que_dicen()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Luis));
        await Dictar(new() { Audiencia = Calidad.Cliente });
        Assert.That(await VeCliente(Nifs.Luis), Is.EqualTo((0, 0)));

        await Exceptuar(expediente, visible: true);
        Assert.That(await VeCliente(Nifs.Luis), Is.EqualTo((1, 0)));
        Assert.That(await Enviar(new BuscarExpedientesQuery("transferencia")), Has.Count.EqualTo(1));

        await Exceptuar(expediente, visible: null);
        Assert.That(await VeCliente(Nifs.Luis), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Cortado_a_la_mitad_cada_expediente_esta_como_antes_o_como_despues_y_el_repaso_sigue_donde_iba()
    {
        const int Todos = RecalcularTrozoCommand.Tamano + 5;
        var expediente = new DatosExpediente { Numero = "1", TipoTramite = new("transferencia", null), EstadoOrigen = new("anulado", null) }.Acreditando(Nifs.Concesionario);
        await Dado.Enviar(Enumerable.Range(0, Todos).Select(i => Elementos.Upsert("expediente", $"e{i}", 1, expediente with { Numero = $"{i}" }, Reloj.GetUtcNow())));
        await Dictar(new() { Audiencia = Calidad.Colaborador, Estado = "anulado" });

        ComoSistema();
        Assert.That(await Enviar(new RecalcularTrozoCommand()), Is.True, "aquí se corta");
        Assert.That(((await Repaso())!.Vistos, await Ve(Nifs.Concesionario)), Is.EqualTo(((long)RecalcularTrozoCommand.Tamano, 5)));

        await Repasar();
        Assert.That(((await Repaso())!.Porcentaje, await Ve(Nifs.Concesionario)), Is.EqualTo((100, 0)));
    }

    [Test]
    public async Task Solo_el_administrador_las_cambia_y_las_de_otro_despacho_no_existen()
    {
        await Dictar(new() { Audiencia = Calidad.Cliente });
        var suya = (await Enviar(new ListarReglasQuery())).Reglas.Single().Id;

        ComoGestor();
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new QuitarReglaCommand(suya)));
        EnDespacho(DespachoDePrueba.Otro);
        ComoAdministrador();
        Assert.That((await Enviar(new ListarReglasQuery())).Reglas, Is.Empty);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new QuitarReglaCommand(suya)));
        await Assert.ThrowsAsync<DomainRuleException>(() => Enviar(new DictarReglaCommand(new() { Audiencia = Calidad.Colaborador, Rol = "titular" })));
    }

    private async Task Dictar(ReglaPropuesta regla)
    {
        ComoAdministrador();
        await Enviar(new DictarReglaCommand(regla));
        await LeerClasesCerradas();
    }

    private async Task Quitar()
    {
        ComoAdministrador();
        await Enviar(new QuitarReglaCommand((await Enviar(new ListarReglasQuery())).Reglas.Single().Id));
        await LeerClasesCerradas();
    }

    private async Task Exceptuar(Recibido objeto, bool? visible)
    {
        ComoAdministrador();
        await Enviar(new PonerExcepcionCommand(objeto.Id, objeto.Tipo == "documento", Calidad.Cliente, visible));
    }

    private async Task Repasar()
    {
        ComoSistema();
        await Enviar(new RecalcularVisibilidadCommand());
    }

    private async Task<RepasoDto?> Repaso()
    {
        ComoAdministrador();
        return (await Enviar(new ListarReglasQuery())).Repaso;
    }

    private async Task<int> Ve(string colaborador)
    {
        ComoColaborador(colaborador);
        return (await Enviar(new ListarExpedientesQuery { Limite = 200 })).Elementos.Count;
    }

    private async Task<(int Expedientes, int Documentos)> VeCliente(string nif)
    {
        ComoCliente(nif);
        return ((await Enviar(new ListarExpedientesQuery())).Elementos.Count, (await Enviar(new ListarDocumentosQuery())).Elementos.Count);
    }
}
