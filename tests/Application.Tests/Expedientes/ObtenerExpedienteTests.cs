using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Expedientes.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class ObtenerExpedienteTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task El_colaborador_acreditado_ve_el_expediente_y_esta_en_su_lista()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario));

        ComoColaborador(Nifs.Concesionario);

        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Id, Is.EqualTo(expediente.Id));
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { expediente.Id }));
    }

    [Test]
    public async Task El_colaborador_que_figura_sin_acreditar_no_lo_ve()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).SinAcreditar(Nifs.Concesionario));

        ComoColaborador(Nifs.Concesionario);

        await NoLoVe(expediente);
    }

    [Test]
    public async Task El_colaborador_acreditado_en_otro_expediente_no_ve_este()
    {
        var ajeno = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Acreditando(Nifs.OtroConcesionario));
        var suyo = await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario));

        ComoColaborador(Nifs.Concesionario);

        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(ajeno.Id)));
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { suyo.Id }));
    }

    [Test]
    public async Task El_mismo_colaborador_en_otro_despacho_no_ve_nada()
    {
        var expediente = await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario));

        EnDespacho(DespachoDePrueba.Otro);
        ComoColaborador(Nifs.Concesionario);
        await NoLoVe(expediente);

        ComoGestor();
        await NoLoVe(expediente);
    }

    [Test]
    public async Task El_cliente_que_no_interviene_no_lo_ve()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis));

        ComoCliente(Nifs.Eva);

        await NoLoVe(expediente);
    }

    [Test]
    public async Task Un_cliente_acreditado_como_colaborador_no_lo_ve_si_no_tiene_esa_calidad()
    {
        var expediente = await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario));

        ComoCliente(Nifs.Concesionario);
        await NoLoVe(expediente);

        ComoClienteYColaborador(Nifs.Concesionario);
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { expediente.Id }));
    }

    [Test]
    public async Task Lo_que_la_gestoria_no_publica_no_lo_ve_ni_quien_interviene()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario) with { Publicado = new(false, false) });

        ComoCliente(Nifs.Ana);
        await NoLoVe(expediente);

        ComoColaborador(Nifs.Concesionario);
        await NoLoVe(expediente);

        ComoGestor();
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { expediente.Id }));
    }

    [Test]
    public async Task De_los_demas_solo_se_ven_cuatro_cifras_del_NIF()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Con("transmitente", Nifs.Luis, "Luis", "Rey").Acreditando(Nifs.Concesionario));

        ComoCliente(Nifs.Ana);
        var personas = (await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Intervinientes.Elementos;
        Assert.That(personas.Select(p => p.Nif), Is.EqualTo(new[] { Nifs.Ana, Nif.Enmascarar(Nifs.Luis) }));
        Assert.That(personas.Select(p => p.EsUsted), Is.EqualTo(new[] { true, false }));

        ComoColaborador(Nifs.Concesionario);
        personas = (await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Intervinientes.Elementos;
        Assert.That(personas.Select(p => p.Nif), Is.EqualTo(new[] { Nif.Enmascarar(Nifs.Ana), Nif.Enmascarar(Nifs.Luis) }));

        ComoGestor();
        personas = (await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Intervinientes.Elementos;
        Assert.That(personas.Select(p => p.Nif), Is.EqualTo(new[] { Nifs.Ana, Nifs.Luis }));
    }

    [Test]
    public async Task Los_colaboradores_sin_acreditar_no_salen_en_la_ficha()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario, "Autos Ría").SinAcreditar(Nifs.OtroConcesionario, "Otro"));

        ComoCliente(Nifs.Ana);

        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Colaboradores.Elementos, Is.EqualTo(new[] { new ColaboradorDto("Autos Ría", false) }));
    }

    [Test]
    public async Task Cerrar_una_clase_muerde_en_la_peticion_siguiente()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        await CerrarClases("cliente/transferencia");

        ComoCliente(Nifs.Ana);
        await NoLoVe(expediente);

        ComoColaborador(Nifs.Concesionario);
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { expediente.Id }));
    }

    [Test]
    public async Task Un_id_desconocido_y_uno_prohibido_son_el_mismo_final()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        ComoCliente(Nifs.Luis);

        var prohibido = await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(expediente.Id)));
        var desconocido = await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(Guid.CreateVersion7())));

        Assert.That((prohibido!.Codigo, prohibido.Message), Is.EqualTo((desconocido!.Codigo, desconocido.Message)));
    }

    [Test]
    public async Task Sin_el_permiso_de_ver_expedientes_no_se_pregunta()
    {
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerExpedientes);

        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarExpedientesQuery()));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ObtenerExpedienteQuery(Guid.CreateVersion7())));
    }

    [Test]
    public async Task Un_interviniente_sin_NIF_no_abre_el_expediente_a_quien_no_tiene_NIF()
    {
        var expediente = await Dado.UnExpediente(e => e with { Intervinientes = [new Interviniente("titular", "", "Nadie", null, null, null), new Interviniente("titular", null, "Nadie", null, null, null)] });

        ComoCliente();
        await NoLoVe(expediente);

        ComoCliente("");
        await NoLoVe(expediente);
    }

    private async Task NoLoVe(Recibido expediente)
    {
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerExpedienteQuery(expediente.Id)));
        Assert.That(await EnMiLista(), Is.Empty);
        Assert.That((await Enviar(new ListarExpedientesQuery { Contar = true })).Total, Is.Zero);
    }

    private async Task<IEnumerable<Guid>> EnMiLista() => (await Enviar(new ListarExpedientesQuery())).Elementos.Select(e => e.Id);
}
