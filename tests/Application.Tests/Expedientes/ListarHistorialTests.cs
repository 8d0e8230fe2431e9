using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class ListarHistorialTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Fuera_del_despacho_solo_se_ve_lo_publico()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario));
        await Dado.UnaActividad(expediente, a => a with { Texto = "Público" });
        await Dado.UnaActividad(expediente, a => a with { Texto = "Interno", Publica = false });
        await Dado.UnaActividad(expediente, a => a with { Texto = "Sin decir", Publica = null });

        ComoCliente(Nifs.Ana);
        Assert.That(await Textos(expediente), Is.EqualTo(new[] { "Público" }));

        ComoColaborador(Nifs.Concesionario);
        Assert.That(await Textos(expediente), Is.EqualTo(new[] { "Público" }));

        ComoGestor();
        Assert.That(await Textos(expediente), Is.EquivalentTo(new[] { "Público", "Interno", "Sin decir" }));
    }

    [Test]
    public async Task Quien_no_ve_el_expediente_no_ve_su_historial()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        await Dado.UnaActividad(expediente);

        ComoCliente(Nifs.Luis);

        await Assert.ThrowsAsync<NotFoundException>(() => Enviar(new ListarHistorialQuery(expediente.Id)));
    }

    [Test]
    public async Task Va_del_mas_reciente_al_mas_antiguo()
    {
        var expediente = await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        foreach (var (texto, dias) in new[] { ("hoy", 0), ("anteayer", -2), ("ayer", -1) })
            await Dado.UnaActividad(expediente, a => a with { Texto = texto, Fecha = Reloj.GetUtcNow().AddDays(dias) });

        ComoCliente(Nifs.Ana);

        Assert.That(await Textos(expediente), Is.EqualTo(new[] { "hoy", "ayer", "anteayer" }));
    }

    private async Task<IEnumerable<string>> Textos(Recibido expediente) => (await Enviar(new ListarHistorialQuery(expediente.Id))).Elementos.Select(a => a.Texto);
}
