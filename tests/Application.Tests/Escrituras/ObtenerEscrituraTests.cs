using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Documentos;
using ElGestorPortal.Application.Escrituras;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Escrituras;

public class ObtenerEscrituraTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Dice_por_donde_va_que_le_falta_y_cuantos_dias_quedan_del_asiento()
    {
        var hoy = Reloj.Hoy();
        var escritura = await Dado.UnaEscritura(e => e with
        {
            FechaOtorgamiento = hoy.AddDays(-30), EstadoOrigen = new("E-DEF", "Calificada con defectos"), Modelo600 = new("TU1", hoy.AddDays(-30), 100_000m, 6m, 6_000m, "600", "CSV"),
            Presentacion = new("Diario 90", "123/2026", hoy.AddDays(-20), hoy.AddDays(40)),
            Defectos = [new("Ya arreglado.", hoy.AddDays(-9), true), new("Falta la plusvalía.", hoy.AddDays(-3), null)],
        });
        await Dado.UnExpediente(e => e.SobreEscritura(escritura).Con("adquirente", Nifs.Ana));
        ComoCliente(Nifs.Ana);

        var ficha = await Enviar(new ObtenerEscrituraQuery(escritura.Id));

        Assert.That(ficha.Pasos.Elementos.Select(p => (p.Clave, p.Hecho, p.Actual)), Is.EqualTo(new[]
        {
            ("firma", true, false), ("modelo-600", true, false), ("presentacion", true, false), ("calificacion", false, true), ("inscripcion", false, false),
        }));
        Assert.That(ficha.Presentacion!.Dias, Is.EqualTo(40));
        Assert.That(ficha.Defectos.Elementos.Select(d => (d.Texto, d.Subsanado)), Is.EqualTo(new[] { ("Falta la plusvalía.", false), ("Ya arreglado.", true) }));
    }

    [Test]
    public async Task De_los_demas_otorgantes_solo_se_ven_cuatro_cifras_del_NIF()
    {
        var escritura = await Dado.UnaEscritura(e => e with { Otorgantes = [new("adquirente", Nifs.Ana, "Ana", "Muñoz", null, null), new("transmitente", Nifs.Luis, "Luis", "Rey", null, null)] });
        await Dado.UnExpediente(e => e.SobreEscritura(escritura).Con("adquirente", Nifs.Ana));

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ObtenerEscrituraQuery(escritura.Id))).Otorgantes.Elementos,
            Is.EqualTo(new[] { new OtorganteDto("adquirente", "Ana Muñoz", Nifs.Ana, true), new OtorganteDto("transmitente", "Luis Rey", Nif.Enmascarar(Nifs.Luis), false) }));
        ComoGestor();
        Assert.That((await Enviar(new ObtenerEscrituraQuery(escritura.Id))).Otorgantes.Elementos.Select(o => o.Nif), Is.EqualTo(new[] { Nifs.Ana, Nifs.Luis }));
    }

    [Test]
    public async Task Quien_no_ve_ningun_expediente_suyo_no_la_ve()
    {
        var escritura = await Dado.UnaEscritura();
        var expediente = await Dado.UnExpediente(e => e.SobreEscritura(escritura).Con("adquirente", Nifs.Ana));

        ComoCliente(Nifs.Luis);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerEscrituraQuery(escritura.Id)));
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ListarDocumentosDeObjetoQuery(TipoDePadre.Escritura, escritura.Id)));

        ComoCliente(Nifs.Ana);
        Assert.That((await Enviar(new ObtenerEscrituraQuery(escritura.Id))).Expedientes.Elementos.Select(e => e.Id), Is.EqualTo(new[] { expediente.Id }));
        await Dado.Borrar(expediente);
        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ObtenerEscrituraQuery(escritura.Id)));
    }

    [TestCase("E-INSC-P", "Inscrita parcialmente", "Inscrita parcialmente")]
    [TestCase("77", "PRESENTADA en registro", "Presentada")]
    [TestCase("E-PLUSV", "Plusvalía presentada", "Plusvalía presentada")]
    [TestCase("X", "Pte. de algo", "Pte. de algo")]
    [TestCase(null, null, "En trámite")]
    public async Task El_estado_se_entiende_como_se_escriba_y_si_no_se_ensena_tal_cual(string? codigo, string? nombre, string texto)
    {
        var escritura = await Dado.UnaEscritura(e => e with { EstadoOrigen = codigo is null ? null : new(codigo, nombre) });
        await Dado.UnExpediente(e => e.SobreEscritura(escritura).Con("adquirente", Nifs.Ana));
        ComoCliente(Nifs.Ana);

        Assert.That((await Enviar(new ObtenerEscrituraQuery(escritura.Id))).EstadoTexto, Is.EqualTo(texto));
    }
}
