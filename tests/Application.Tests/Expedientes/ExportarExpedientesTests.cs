using System.Text;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;

namespace ElGestorPortal.Application.Tests.Expedientes;

public class ExportarExpedientesTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Salen_las_filas_de_quien_exporta_y_ninguna_mas()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana).Acreditando(Nifs.Concesionario) with { Numero = "2026/SUYO", Titulo = "Transferencia; con «ñ»" });
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Luis).SinAcreditar(Nifs.Concesionario) with { Numero = "2026/AJENO" });
        ComoColaborador(Nifs.Concesionario);

        var lineas = await Exportar(new());

        Assert.That(lineas, Has.Length.EqualTo(2));
        Assert.That(lineas[0], Does.StartWith("Número;Su referencia;Trámite"));
        Assert.That(lineas[1], Does.StartWith("2026/SUYO;;Transferencia;\"Transferencia; con «ñ»\";En trámite;La gestoría"));

        await CerrarClases("colaborador/transferencia");
        Assert.That(await Exportar(new()), Has.Length.EqualTo(1), "clase cerrada");
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That(await Exportar(new()), Has.Length.EqualTo(1), "otro despacho");
    }

    [Test]
    public async Task Sale_entera_aunque_tenga_muchas_paginas_y_con_su_filtro()
    {
        for (var i = 0; i < 405; i++) await Dado.UnExpediente(e => e.Acreditando(Nifs.Concesionario) with { RefPropia = i % 2 == 0 ? "PAR" : "IMPAR" });
        ComoColaborador(Nifs.Concesionario);

        var todas = await Exportar(new() { Orden = "numero" });
        Assert.That(todas, Has.Length.EqualTo(406));
        Assert.That(todas.Distinct().Count(), Is.EqualTo(406), "ninguna repetida");
        Assert.That(await Exportar(new() { RefPropia = "PAR" }), Has.Length.EqualTo(204));
    }

    [Test]
    public async Task Una_celda_que_parece_una_formula_no_lo_es()
    {
        await Dado.UnExpediente(e => e with { RefPropia = "=HYPERLINK(1)" });
        ComoGestor();

        Assert.That((await Exportar(new()))[1], Does.Contain(";'=HYPERLINK(1);"));
    }

    [Test]
    public async Task Un_filtro_mal_escrito_se_dice_antes_de_empezar()
    {
        ComoGestor();
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Enviar(new ExportarExpedientesQuery(new() { Estado = "inventado" })));
    }

    private async Task<string[]> Exportar(ListarExpedientesQuery filtro)
    {
        // Se escribe después de que el caso de uso conteste, en su mismo ámbito, como hace la respuesta web.
        return await Portal.EnAmbito(Yo with { ClasesCerradas = Cerradas }, async sp =>
        {
            var fichero = await ((MediatR.IMediator)sp.GetService(typeof(MediatR.IMediator))!).Send(new ExportarExpedientesQuery(filtro));
            using var destino = new MemoryStream();
            await fichero.EscribirEn(destino, CancellationToken.None);
            return Encoding.UTF8.GetString(destino.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        });
    }
}
