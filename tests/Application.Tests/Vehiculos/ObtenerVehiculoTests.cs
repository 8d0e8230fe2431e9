using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Vehiculos;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Vehiculos;

public class ObtenerVehiculoTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Ensena_sus_datos_los_dias_de_ITV_y_sus_limitaciones()
    {
        var coche = await Dado.UnVehiculo(v => v with { ItvCaduca = Reloj.Hoy().AddDays(12), Limitaciones = ["Reserva de dominio", " "], Distintivo = "ECO", PotenciaKw = 85m });
        await Dado.UnExpediente(e => e.SobreVehiculo(coche).Con("titular", Nifs.Ana));
        ComoCliente(Nifs.Ana);

        var ficha = await Enviar(new ObtenerVehiculoQuery(coche.Id));

        Assert.That((ficha.Matricula, ficha.ItvDias, ficha.Distintivo, ficha.PotenciaKw), Is.EqualTo(("1234BCD", (int?)12, "ECO", (decimal?)85m)));
        Assert.That(ficha.Limitaciones.Elementos, Is.EqualTo(new[] { "Reserva de dominio" }));
    }

    [Test]
    public async Task De_sus_expedientes_ensena_solo_los_que_ve_quien_mira()
    {
        var coche = await Dado.UnVehiculo();
        var deLuis = await Dado.UnExpediente(e => e.SobreVehiculo(coche).Con("titular", Nifs.Luis));
        var deAna = await Dado.UnExpediente(e => e.SobreVehiculo(coche).Con("titular", Nifs.Ana));

        ComoCliente(Nifs.Ana);
        Assert.That(await Expedientes(coche), Is.EqualTo(new[] { deAna.Id }));
        ComoGestor();
        Assert.That(await Expedientes(coche), Is.EquivalentTo(new[] { deAna.Id, deLuis.Id }));
    }

    [Test]
    public async Task Quien_no_ve_ningun_expediente_suyo_no_lo_ve()
    {
        var coche = await Dado.UnVehiculo();
        await Dado.UnExpediente(e => e.SobreVehiculo(coche).Con("titular", Nifs.Luis).SinAcreditar(Nifs.Concesionario));

        ComoCliente(Nifs.Ana);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerVehiculoQuery(coche.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ListarDocumentosDeObjetoQuery(TipoDePadre.Vehiculo, coche.Id)));
        ComoColaborador(Nifs.Concesionario);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerVehiculoQuery(coche.Id)));
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerVehiculoQuery(coche.Id)));
    }

    [Test]
    public async Task El_comprador_no_lee_los_papeles_del_dueno_anterior()
    {
        var coche = await Dado.UnVehiculo();
        var hoy = Reloj.Hoy();
        await Dado.UnExpediente(e => e.SobreVehiculo(coche).Con("titular", Nifs.Luis) with { FechaAlta = hoy.AddDays(-400), FechaFin = hoy.AddDays(-350) });
        await Dado.UnExpediente(e => e.SobreVehiculo(coche).Con("adquirente", Nifs.Ana) with { FechaAlta = hoy.AddDays(-10) });
        var viejo = await Dado.UnDocumento(coche, d => d with { Fecha = hoy.AddDays(-380) });
        var nuevo = await Dado.UnDocumento(coche, d => d with { Fecha = hoy, Permiso = "ver" });

        ComoCliente(Nifs.Ana);
        Assert.That((await Documentos(coche)).Select(d => d.Id), Is.EqualTo(new[] { nuevo.Id }));
        ComoCliente(Nifs.Luis);
        Assert.That((await Documentos(coche)).Select(d => d.Id), Is.EqualTo(new[] { viejo.Id }));
        ComoGestor();
        Assert.That((await Documentos(coche)).Select(d => d.Id), Is.EqualTo(new[] { nuevo.Id, viejo.Id }));
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerDocumentos);
        await Assert.ThrowsAsync<ForbiddenException>(() => Documentos(coche));
    }

    private async Task<IEnumerable<Guid>> Expedientes(Recibido coche) => (await Enviar(new ObtenerVehiculoQuery(coche.Id))).Expedientes.Elementos.Select(e => e.Id);

    private async Task<IReadOnlyList<DocumentoDto>> Documentos(Recibido coche) => (await Enviar(new ListarDocumentosDeObjetoQuery(TipoDePadre.Vehiculo, coche.Id))).Elementos;
}
