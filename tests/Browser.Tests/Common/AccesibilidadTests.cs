namespace ElGestorPortal.Browser.Tests.Common;

public class AccesibilidadTests
{
    [Test]
    public async Task Una_pagina_correcta_no_tiene_faltas()
    {
        await using var contexto = await Navegador.NuevoContextoAsync();
        var pagina = await contexto.NewPageAsync();
        await pagina.SetContentAsync(PaginaMinima.Con("<p>No hay ningún vehículo.</p>"));

        await pagina.ComprobarAccesibilidadAsync();
    }

    [Test]
    public async Task Una_falta_se_explica_con_su_regla_su_elemento_y_su_motivo()
    {
        await using var contexto = await Navegador.NuevoContextoAsync();
        var pagina = await contexto.NewPageAsync();
        await pagina.SetContentAsync(PaginaMinima.Con("<input id='matricula'>"));

        var faltas = await pagina.FaltasDeAccesibilidadAsync();

        Assert.That(faltas, Has.Count.EqualTo(1));
        Assert.That(faltas[0], Does.Contain("] label: ").And.Contain("#matricula").And.Contain("aria-label"));
    }
}
