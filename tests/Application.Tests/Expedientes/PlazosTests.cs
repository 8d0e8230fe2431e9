using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class PlazosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task La_ficha_trae_sus_vehiculos_sus_escrituras_y_sus_plazos()
    {
        var hoy = new DateOnly(2026, 3, 16);
        var vehiculo = await Dado.UnVehiculo(v => v with { Matricula = "1234 BCD", ItvCaduca = hoy.AddDays(20) });
        var escritura = await Dado.UnaEscritura(e => e with { Presentacion = new(null, null, hoy, hoy.AddDays(80)) });
        var transferencia = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).SobreVehiculo(vehiculo) with { FechaAlta = hoy.AddDays(-10) });
        var hipoteca = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).SobreEscritura(escritura) with { TipoTramite = new("hipoteca", "Hipoteca") });
        ComoCliente(Nifs.Ana);

        var deVehiculo = await Enviar(new ObtenerExpedienteQuery(transferencia.Id));
        Assert.That(deVehiculo.Vehiculos.Elementos.Select(v => v.Id), Is.EqualTo(new[] { vehiculo.Id }));
        Assert.That(deVehiculo.Plazos.Elementos.Select(p => (p.Clave, p.Dias, p.Orientativo)), Is.EqualTo(new[] { ("itv", 20, false), ("permiso-nuevo", 20, true) }).AsCollection);
        Assert.That(deVehiculo.Plazos.Elementos[1].Norma, Is.EqualTo("RGV, art. 32.3"));

        var deEscritura = await Enviar(new ObtenerExpedienteQuery(hipoteca.Id));
        Assert.That(deEscritura.Escrituras.Elementos.Select(s => s.Id), Is.EqualTo(new[] { escritura.Id }));
        Assert.That(deEscritura.Plazos.Elementos.Select(p => (p.Clave, p.Dias)), Is.EqualTo(new[] { ("asiento", 80) }).AsCollection);
    }

    [Test]
    public async Task Presentado_o_terminado_ya_no_corre_el_plazo_de_la_ley()
    {
        var presentado = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana) with { FechaPresentacion = new(2026, 3, 10) });
        var terminado = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).Cerrado(new(2026, 3, 10)));
        ComoCliente(Nifs.Ana);

        Assert.That((await Enviar(new ObtenerExpedienteQuery(presentado.Id))).Plazos.Elementos, Is.Empty);
        Assert.That((await Enviar(new ObtenerExpedienteQuery(terminado.Id))).Plazos.Elementos, Is.Empty);
    }

    [Test]
    public async Task Sin_el_modulo_de_vehiculos_la_ficha_no_los_nombra()
    {
        var vehiculo = await Dado.UnVehiculo();
        var expediente = await Dado.UnExpediente(e => e.Con("adquirente", Nifs.Ana).SobreVehiculo(vehiculo));
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerVehiculos);

        Assert.That((await Enviar(new ObtenerExpedienteQuery(expediente.Id))).Vehiculos.Elementos, Is.Empty);
    }
}
