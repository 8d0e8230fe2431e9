using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using FluentValidation;

namespace ElGestorPortal.Application.Tests.Vehiculos;

public class ListarVehiculosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Bastidor = "VSSZZZ5FZHR123456";

    [Test]
    public async Task Se_ven_los_de_los_expedientes_que_se_ven_y_una_vez_cada_uno()
    {
        var coche = await Dado.UnVehiculo();
        var otro = await Dado.UnVehiculo(v => v with { Matricula = "0001 BBB" });
        var ajeno = await Dado.UnVehiculo(v => v with { Matricula = "9999 ZZZ" });
        for (var i = 0; i < 3; i++) await Dado.UnExpediente(e => e.SobreVehiculo(coche).SobreVehiculo(otro).Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        await Dado.UnExpediente(e => e.SobreVehiculo(ajeno).Con("titular", Nifs.Luis).SinAcreditar(Nifs.Concesionario));

        ComoCliente(Nifs.Ana);
        Assert.That(await Ids(new()), Is.EqualTo(new[] { otro.Id, coche.Id }), "por matrícula");
        ComoClienteYColaborador(Nifs.Ana, Nifs.Concesionario);
        Assert.That(await Ids(new()), Is.EqualTo(new[] { otro.Id, coche.Id }));
        ComoGestor();
        Assert.That(await Ids(new()), Is.EqualTo(new[] { otro.Id, coche.Id, ajeno.Id }));
        EnDespacho(DespachoDePrueba.Otro);
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Ids(new()), Is.Empty);
    }

    [Test]
    public async Task Da_igual_que_llegue_antes_el_expediente_que_el_vehiculo()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Vehiculos = ["tardio"] });
        ComoCliente(Nifs.Ana);
        Assert.That(await Ids(new()), Is.Empty);

        var tardio = await Dado.UnVehiculo(origenId: "tardio");
        Assert.That(await Ids(new()), Is.EqualTo(new[] { tardio.Id }));

        await Dado.Borrar(tardio);
        Assert.That(await Ids(new()), Is.Empty);
    }

    [Test]
    public async Task Cambiar_la_matricula_cambia_su_sitio_en_la_lista()
    {
        var (a, b) = (await UnoDeAna("1111 BBB"), await UnoDeAna("2222 BBB"));
        await Dado.UnVehiculo(v => v with { Matricula = "3333 BBB" }, a.OrigenId);
        ComoCliente(Nifs.Ana);

        Assert.That(await Ids(new()), Is.EqualTo(new[] { b.Id, a.Id }));
        Assert.That(await Ids(new() { Limite = 1, Cursor = (await Enviar(new ListarVehiculosQuery { Limite = 1 })).Siguiente }), Is.EqualTo(new[] { a.Id }));
    }

    [Test]
    public async Task Cerrar_una_clase_muerde_en_la_peticion_siguiente()
    {
        await UnoDeAna("1234 BCD");
        ComoCliente(Nifs.Ana);
        await CerrarClases("cliente/transferencia");

        Assert.That(await Ids(new()), Is.Empty);
        Assert.That((await Enviar(new ListarVehiculosQuery { Contar = true })).Total, Is.Zero);
    }

    [TestCase("1234-bcd")]
    [TestCase("1234 BCD")]
    [TestCase("1234.bcd")]
    [TestCase("1234bc")]
    [TestCase("123456", Description = "últimos seis del bastidor")]
    [TestCase(Bastidor)]
    [TestCase("vss zzz 5fz hr 123456")]
    [TestCase("leon")]
    [TestCase("seat LEÓN")]
    public async Task El_texto_encuentra_por_matricula_bastidor_marca_y_modelo(string texto)
    {
        var coche = await UnoDeAna("1234 BCD", modelo: "León", bastidor: Bastidor);
        await UnoDeAna("5678 FGH", modelo: "Ibiza", bastidor: "VSSZZZ6JZER999999");
        ComoCliente(Nifs.Ana);

        Assert.That(await Ids(new() { Texto = texto }), Is.EqualTo(new[] { coche.Id }));
    }

    [Test]
    public async Task La_matricula_se_busca_por_su_comienzo_y_el_bastidor_por_su_final()
    {
        var coche = await UnoDeAna("1234 BCD", bastidor: Bastidor);
        await UnoDeAna("5612 BCD", bastidor: "123456ZZZHR000000");
        ComoCliente(Nifs.Ana);

        Assert.That(await Ids(new() { Matricula = "12" }), Is.EqualTo(new[] { coche.Id }));
        Assert.That(await Ids(new() { Bastidor = "123 456" }), Is.EqualTo(new[] { coche.Id }));
        Assert.That(await Ids(new() { Bastidor = Bastidor.ToLowerInvariant() }), Is.EqualTo(new[] { coche.Id }));
        Assert.That(await Ids(new() { Matricula = "%" }), Has.Exactly(2).Items, "un comodín no es una matrícula: no filtra");
    }

    [Test]
    public async Task Se_filtra_por_la_ITV_y_por_el_distintivo()
    {
        var hoy = Reloj.Hoy();
        var caducada = await UnoDeAna("1111 BBB", itv: hoy.AddDays(-1), distintivo: "B");
        var enSeguida = await UnoDeAna("2222 BBB", itv: hoy, distintivo: "Etiqueta C");
        var pronto = await UnoDeAna("3333 BBB", itv: hoy.AddDays(45), distintivo: "cero emisiones");
        await UnoDeAna("4444 BBB", itv: hoy.AddDays(400));
        ComoCliente(Nifs.Ana);

        Assert.That(await Ids(new() { Itv = "caducada" }), Is.EqualTo(new[] { caducada.Id }));
        Assert.That(await Ids(new() { Itv = "en-30-dias" }), Is.EqualTo(new[] { enSeguida.Id }));
        Assert.That(await Ids(new() { Itv = "en-60-dias" }), Is.EqualTo(new[] { enSeguida.Id, pronto.Id }));
        Assert.That(await Ids(new() { Distintivo = "c" }), Is.EqualTo(new[] { enSeguida.Id }));
        Assert.That(await Ids(new() { Distintivo = "0" }), Is.EqualTo(new[] { pronto.Id }));
        Assert.That((await Enviar(new ListarVehiculosQuery { Itv = "en-60-dias", Limite = 1, Contar = true })).Total, Is.EqualTo(2));
    }

    [Test]
    public async Task Lo_mal_pedido_se_dice()
    {
        ComoCliente(Nifs.Ana);

        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarVehiculosQuery { Limite = 0 }));
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarVehiculosQuery { Limite = 1_000_000_000 }));
        await Assert.ThrowsAsync<PeticionInvalidaException>(() => Enviar(new ListarVehiculosQuery { Cursor = "retocado" }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarVehiculosQuery { Texto = new('x', 10_000) }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarVehiculosQuery { Itv = "algún día" }));
        await Assert.ThrowsAsync<ValidationException>(() => Enviar(new ListarVehiculosQuery { Distintivo = "Z" }));
    }

    [Test]
    public async Task Sin_el_permiso_de_ver_vehiculos_no_se_pregunta()
    {
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerVehiculos);

        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ListarVehiculosQuery()));
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new ObtenerVehiculoQuery(Guid.CreateVersion7())));
    }

    private async Task<Recibido> UnoDeAna(string matricula, string modelo = "Ibiza", string? bastidor = null, DateOnly? itv = null, string? distintivo = null)
    {
        var vehiculo = await Dado.UnVehiculo(v => v with { Matricula = matricula, Modelo = modelo, Bastidor = bastidor, ItvCaduca = itv, Distintivo = distintivo });
        await Dado.UnExpediente(e => e.SobreVehiculo(vehiculo).Con("titular", Nifs.Ana));
        return vehiculo;
    }

    private async Task<IEnumerable<Guid>> Ids(ListarVehiculosQuery query) => (await Enviar(query)).Elementos.Select(v => v.Id);
}
