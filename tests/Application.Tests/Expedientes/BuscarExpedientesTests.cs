using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class BuscarExpedientesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private const string Bastidor = "WVWZZZ1KZAW123456";

    [TestCase("1234-bcd")]
    [TestCase("1234 BCD")]
    [TestCase("1234BCD")]
    [TestCase("1234b")]
    [TestCase("123456")]
    [TestCase("w123456")]
    [TestCase(Bastidor)]
    [TestCase("2026/A-77")]
    [TestCase("TALLER-9")]
    [TestCase("Muñoz")]
    [TestCase("munoz ana")]
    [TestCase("MUÑ")]
    [TestCase("citroen")]
    [TestCase("peñíscola 815")]
    [TestCase("9872023VH5797S0001WX")]
    public async Task Cada_manera_de_escribirlo_lo_encuentra_el_primero(string texto)
    {
        var expediente = await Rico();
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis, "Luis", "Ferrer").Acreditando(Nifs.Concesionario));

        ComoColaborador(Nifs.Concesionario);

        Assert.That((await Enviar(new BuscarExpedientesQuery(texto))).Select(h => h.Id).FirstOrDefault(), Is.EqualTo(expediente.Id));
    }

    [Test]
    public async Task Un_NIF_con_guiones_encuentra_donde_interviene_y_solo_entero()
    {
        var expediente = await Rico();
        ComoColaborador(Nifs.Concesionario);

        Assert.That((await Enviar(new BuscarExpedientesQuery($"{Nifs.Ana[..8]}-{Nifs.Ana[8..]}"))).Single().Id, Is.EqualTo(expediente.Id));
        Assert.That(await Enviar(new BuscarExpedientesQuery(Nifs.Ana[..7])), Is.Empty, "tanteando no se adivina el NIF de otro");
    }

    [TestCase("1234 BCD")]
    [TestCase("Muñoz")]
    [TestCase("2026/A-77")]
    [TestCase("123456")]
    public async Task Lo_que_no_se_ve_no_se_encuentra(string texto)
    {
        await Rico();

        ComoColaborador(Nifs.OtroConcesionario);
        Assert.That(await Enviar(new BuscarExpedientesQuery(texto)), Is.Empty);
        ComoCliente(Nifs.Luis);
        Assert.That(await Enviar(new BuscarExpedientesQuery(texto)), Is.Empty);
        ComoCliente();
        Assert.That(await Enviar(new BuscarExpedientesQuery(texto)), Is.Empty);

        EnDespacho(DespachoDePrueba.Otro);
        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Enviar(new BuscarExpedientesQuery(texto)), Is.Empty);
        ComoGestor();
        Assert.That(await Enviar(new BuscarExpedientesQuery(texto)), Is.Empty);
    }

    [Test]
    public async Task Cerrar_la_clase_lo_saca_de_la_busqueda_y_de_la_lista()
    {
        await Rico();
        ComoColaborador(Nifs.Concesionario);
        await CerrarClases("colaborador/transferencia");

        Assert.That(await Enviar(new BuscarExpedientesQuery("Muñoz")), Is.Empty);
        Assert.That((await Enviar(new ListarExpedientesQuery { Texto = "Muñoz" })).Elementos, Is.Empty);
    }

    [Test]
    public async Task El_vehiculo_que_cambia_de_matricula_se_encuentra_por_la_nueva_y_no_por_la_vieja()
    {
        var expediente = await Rico();
        await Dado.UnVehiculo(v => v with { Matricula = "7777 XYZ" }, "v-rico");

        ComoGestor();

        Assert.That((await Enviar(new BuscarExpedientesQuery("7777xyz"))).Select(h => h.Id), Is.EqualTo(new[] { expediente.Id }));
        Assert.That(await Enviar(new BuscarExpedientesQuery("1234bcd")), Is.Empty);
    }

    [Test]
    public async Task Un_expediente_borrado_deja_de_encontrarse()
    {
        await Dado.Borrar(await Rico());
        ComoGestor();

        Assert.That(await Enviar(new BuscarExpedientesQuery("Muñoz")), Is.Empty);
    }

    [TestCase("\"; DROP TABLE x; --")]
    [TestCase("NEAR(a b) OR *")]
    [TestCase("'")]
    [TestCase("-")]
    [TestCase("   ")]
    [TestCase(":* & | ! <->")]
    public async Task Los_signos_no_son_sintaxis(string texto)
    {
        await Rico();
        ComoGestor();

        Assert.That(await Enviar(new BuscarExpedientesQuery(texto)), Is.Empty);
        Assert.That((await Enviar(new ListarExpedientesQuery { Texto = texto })).Elementos, Has.Count.LessThanOrEqualTo(1));
    }

    private async Task<Recibido> Rico()
    {
        var vehiculo = await Dado.UnVehiculo(v => v with { Matricula = "1234 BCD", Bastidor = Bastidor, Marca = "Citroën", Modelo = "C3" }, "v-rico");
        var escritura = await Dado.UnaEscritura(e => e with
        {
            Notario = new("Begoña Peñíscola", "Sevilla"), Protocolo = "815", Fincas = [new("Registro 3", "Sevilla", "1", "22", "41012345678901", "9872023VH5797S0001WX")],
        });
        return await Dado.UnExpediente(e => (e with { Numero = "2026/A-77", RefPropia = "TALLER-9" })
            .Con("adquirente", Nifs.Ana).Acreditando(Nifs.Concesionario).SobreVehiculo(vehiculo).SobreEscritura(escritura));
    }
}
