using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Facturas;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Facturas;

public class ListarFacturasTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Cada_uno_ve_las_que_llevan_su_NIF_tambien_sin_expediente()
    {
        var deAna = await Dado.UnaFactura(Nifs.Ana);
        var delConcesionario = await Dado.UnaFactura(Nifs.Concesionario);

        ComoCliente(Nifs.Ana);
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { deAna.Id }));

        ComoColaborador(Nifs.Concesionario);
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { delConcesionario.Id }), "a un concesionario también se le factura");

        ComoGestor();
        Assert.That(await EnMiLista(), Is.EquivalentTo(new[] { deAna.Id, delConcesionario.Id }));

        EnDespacho(DespachoDePrueba.Otro);
        ComoCliente(Nifs.Ana);
        Assert.That(await EnMiLista(), Is.Empty);
    }

    [Test]
    public async Task El_colaborador_ve_las_de_sus_clientes_solo_mientras_el_despacho_lo_permite()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario).SinAcreditar(Nifs.OtroConcesionario));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId] });
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await EnMiLista(), Is.Empty, "de fábrica, no");

        await EnsenarFacturasDeClientes();
        Assert.That((await Enviar(new ListarFacturasQuery())).Elementos.Single(), Has.Property("Nif").EqualTo(Nif.Enmascarar(Nifs.Ana)).And.Property("EsSuya").False);

        ComoColaborador(Nifs.OtroConcesionario);
        Assert.That(await EnMiLista(), Is.Empty, "figura sin acreditar");

        ComoCliente(Nifs.Concesionario);
        Assert.That(await EnMiLista(), Is.Empty, "le falta la calidad");

        ComoColaborador(Nifs.Concesionario);
        await CerrarClases("colaborador/transferencia");
        Assert.That(await EnMiLista(), Is.Empty, "tampoco ve ya el expediente");

        await CerrarClases();
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { factura.Id }));
        await EnsenarFacturasDeClientes(false);
        Assert.That(await EnMiLista(), Is.Empty);
    }

    [Test]
    public async Task Acreditar_despues_a_un_colaborador_o_retirarlo_cambia_lo_que_ve()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        var factura = await Dado.UnaFactura(Nifs.Ana, f => f with { Expedientes = [expediente.OrigenId] });
        await EnsenarFacturasDeClientes();
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await EnMiLista(), Is.Empty);

        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario), expediente.OrigenId);
        Assert.That(await EnMiLista(), Is.EqualTo(new[] { factura.Id }));

        await Dado.Borrar(expediente);
        Assert.That(await EnMiLista(), Is.Empty);
    }

    [Test]
    public async Task Se_filtra_por_numero_estado_NIF_y_fechas()
    {
        var vieja = await Dado.UnaFactura(Nifs.Ana, f => f with { Serie = "A-25", Numero = "00077", Fecha = new(2025, 3, 1), Estado = "pagada", Saldo = 0 });
        var vencida = await Dado.UnaFactura(Nifs.Ana, f => f with { Serie = "A-26", Numero = "00077", Fecha = new(2026, 2, 1), Estado = "vencida", Saldo = 100 });
        var deLuis = await Dado.UnaFactura(Nifs.Luis, f => f with { Serie = "A-26", Numero = "00078", Fecha = new(2026, 3, 1), Estado = "Pendiente de cobro", Saldo = 50 });
        ComoGestor();

        Assert.That(await Ids(new() { Texto = "00077" }), Is.EqualTo(new[] { vencida.Id, vieja.Id }));
        Assert.That(await Ids(new() { Texto = "a-26-00077" }), Is.EqualTo(new[] { vencida.Id }));
        Assert.That(await Ids(new() { Estado = "por-pagar" }), Is.EqualTo(new[] { deLuis.Id, vencida.Id }));
        Assert.That(await Ids(new() { Estado = "pagada" }), Is.EqualTo(new[] { vieja.Id }));
        Assert.That(await Ids(new() { Nif = $"ES{Nifs.Luis}" }), Is.EqualTo(new[] { deLuis.Id }));
        Assert.That(await Ids(new() { Desde = new(2026, 2, 1), Hasta = new(2026, 2, 28) }), Is.EqualTo(new[] { vencida.Id }));
    }

    [Test]
    public async Task Las_paginas_no_pierden_ni_repiten_ninguna()
    {
        var expedientes = new List<string>();
        for (var i = 0; i < 3; i++) expedientes.Add((await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario))).OrigenId);
        for (var i = 0; i < 5; i++) await Dado.UnaFactura(i % 2 == 0 ? Nifs.Concesionario : Nifs.Ana, f => f with { Expedientes = expedientes, Fecha = new(2026, 1, 1 + (i / 2)) });
        await EnsenarFacturasDeClientes();
        ComoClienteYColaborador(Nifs.Concesionario);

        var vistas = new List<Guid>();
        string? cursor = null;
        do
        {
            var pagina = await Enviar(new ListarFacturasQuery { Limite = 2, Cursor = cursor, Contar = true });
            Assert.That(pagina.Total, Is.EqualTo(5));
            vistas.AddRange(pagina.Elementos.Select(f => f.Id));
            cursor = pagina.Siguiente;
        }
        while (cursor is not null);

        Assert.That(vistas, Has.Count.EqualTo(5).And.Unique);
    }

    [Test]
    public async Task Lo_mal_pedido_se_dice()
    {
        ComoCliente(Nifs.Ana);

        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarFacturasQuery { Limite = 0 }));
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarFacturasQuery { Limite = 1_000_000_000 }));
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarFacturasQuery { Cursor = "retocado" }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarFacturasQuery { Texto = new('x', 10_000) }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarFacturasQuery { Desde = new(2026, 2, 1), Hasta = new(2026, 1, 1) }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarFacturasQuery { Estado = "raro" }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarFacturasQuery { Estado = "1" }), "por su nombre, no por su número");
    }

    [Test]
    public async Task Sin_el_permiso_de_ver_facturas_no_se_pregunta()
    {
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerFacturas);

        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarFacturasQuery()));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ObtenerFacturaQuery(Guid.CreateVersion7())));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarFacturasDeExpedienteQuery(Guid.CreateVersion7())));
    }

    private Task<IEnumerable<Guid>> EnMiLista() => Ids(new());

    private async Task<IEnumerable<Guid>> Ids(ListarFacturasQuery query) => (await Enviar(query)).Elementos.Select(f => f.Id);
}
