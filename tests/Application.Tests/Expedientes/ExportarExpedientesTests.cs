using System.Text;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Application.Expedientes;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

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
        Assert.That((await Hoja(new()))[1][1], Is.EqualTo("'=HYPERLINK(1)"));
    }

    [TestCase("+1"), TestCase("-1"), TestCase("@SUMA"), TestCase("\tx"), TestCase("\rx"), TestCase("\nx"), TestCase("＝1")]
    public void Ni_otro_de_los_signos_con_que_empieza_una(string texto) => Assert.That(Csv.SinFormula(texto), Is.EqualTo("'" + texto));

    [Test]
    public async Task La_hoja_lleva_las_mismas_filas_que_el_csv_y_sus_fechas_son_fechas()
    {
        for (var i = 0; i < 205; i++)
            await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana) with { Numero = $"N{i:D4}", RefPropia = i % 2 == 0 ? null : "Ñ; «ref»", FechaPresentacion = i % 3 == 0 ? null : new DateOnly(2026, 3, 2) });
        ComoCliente(Nifs.Ana);

        var (csv, hoja) = (await Exportar(new()), await Hoja(new()));

        Assert.That(hoja, Has.Count.EqualTo(206));
        Assert.That(hoja[1][10], Is.InstanceOf<DateTime>());
        Assert.That(hoja.Select(f => string.Join('|', f.Select(Texto))), Is.EqualTo(csv.Select(l => string.Join('|', l.Split(";").Aggregate(new List<string>(), Unir)))));

        // Una celda entre comillas puede llevar el separador dentro.
        static List<string> Unir(List<string> celdas, string trozo)
        {
            if (celdas.Count > 0 && celdas[^1].StartsWith('"')) celdas[^1] = (celdas[^1] + ";" + trozo).Trim('"');
            else celdas.Add(trozo);
            return celdas;
        }

        static string Texto(object? celda, int columna) => celda switch
        {
            DateTime d when columna == 13 => d.ToString("dd'/'MM'/'yyyy HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            DateTime d => d.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture),
            _ => celda?.ToString() ?? "",
        };
    }

    [Test]
    public async Task Queda_anotado_quien_cuantas_y_en_que_formato_pero_no_que_buscaba()
    {
        await Dado.UnExpediente(e => e.Con("titular", Nifs.Ana));
        ComoCliente(Nifs.Ana);

        await Exportar(new() { Nif = Nifs.Ana });
        await Hoja(new());

        var entradas = await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().Where(a => a.Accion == "AnotarExportacion").OrderBy(a => a.Id).ToListAsync());
        Assert.That(entradas.Select(a => (a.UsuarioId, a.Objeto)), Is.EqualTo(new[] { (Yo.UsuarioId, (string?)"csv, 1 filas"), (Yo.UsuarioId, "xlsx, 1 filas") }));
    }

    [TestCase("pdf", null, "formato-desconocido"), TestCase("csv", "inventado", "orden-no-disponible")]
    public void Lo_que_no_se_puede_se_dice_antes_de_empezar(string formato, string? orden, string codigo)
    {
        ComoGestor();

        Assert.That(async () => await Enviar(new ExportarExpedientesQuery(new() { Orden = orden }, formato)), Throws.InstanceOf<PortalException>().With.Property("Codigo").EqualTo(codigo));
    }

    [Test]
    public void Sin_el_permiso_de_los_expedientes_no_sale_ninguna()
    {
        ComoCliente(Nifs.Ana);
        Sin(Permiso.VerExpedientes);

        Assert.That(async () => await Enviar(new ExportarExpedientesQuery(new(), "xlsx")), Throws.InstanceOf<ForbiddenException>());
    }

    [Test]
    public async Task Un_filtro_mal_escrito_se_dice_antes_de_empezar()
    {
        ComoGestor();
        await Assert.ThrowsAsync<FluentValidation.ValidationException>(() => Enviar(new ExportarExpedientesQuery(new() { Estado = "inventado" })));
    }

    private async Task<string[]> Exportar(ListarExpedientesQuery filtro) =>
        Encoding.UTF8.GetString(await Escribir(new ExportarExpedientesQuery(filtro))).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>La hoja, abierta: fila a fila, sus celdas.</summary>
    private async Task<List<object?[]>> Hoja(ListarExpedientesQuery filtro)
    {
        using var xlsx = new MemoryStream(await Escribir(new ExportarExpedientesQuery(filtro, "xlsx")));
        return [.. xlsx.Query().Cast<IDictionary<string, object?>>().Select(f => f.Values.ToArray())];
    }
}
