using System.Globalization;
using System.Text.Json.Nodes;
using ElGestorPortal.Application.Puente;
using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Vehiculos.Contratos;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Puente;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Puente;

public class RetenerBorradosTests(Motor motor) : PruebaDeAplicacion(motor)
{
    [Test]
    public async Task Diecinueve_borrados_pasan_aunque_sean_casi_todo()
    {
        await Vehiculos(20);

        Assert.That(await Borrar(0, 19), Is.All.EqualTo(Resultados.Aplicado));
        Assert.That(await Vivos(), Is.EqualTo(1));
    }

    [Test]
    public async Task Veintiuno_de_cien_se_retienen_y_no_se_borra_ninguno()
    {
        await Vehiculos(100);

        Assert.That(await Borrar(0, 21), Is.All.EqualTo(Resultados.Retenido));
        Assert.That(await Vivos(), Is.EqualTo(100));
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<Cuarentena>().CountAsync(c => c.Codigo == "borrado-masivo")), Is.EqualTo(21));
    }

    [Test]
    public async Task Lo_que_no_llega_al_cinco_por_ciento_pasa()
    {
        await Vehiculos(500);

        Assert.That(await Borrar(0, 25), Is.All.EqualTo(Resultados.Aplicado), "25 de 500 son justo el 5 %");
        Assert.That(await Vivos(), Is.EqualTo(475));
    }

    [Test]
    public async Task Repartirlos_en_varios_lotes_de_la_misma_hora_no_los_cuela()
    {
        await Vehiculos(100);
        Assert.That(await Borrar(0, 19), Is.All.EqualTo(Resultados.Aplicado));

        Reloj.Advance(TimeSpan.FromMinutes(59));
        Assert.That(await Borrar(19, 1), Is.All.EqualTo(Resultados.Retenido));

        Reloj.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await Borrar(19, 1), Is.All.EqualTo(Resultados.Aplicado), "ya ha pasado una hora");
    }

    [Test]
    public async Task Lo_demas_del_lote_se_aplica_aunque_los_borrados_se_retengan()
    {
        await Vehiculos(100);

        var resultados = await Dado.Enviar([.. Lapidas(0, 30), Elementos.Upsert("vehiculo", "V-nuevo", 1, new DatosVehiculo { Matricula = "0000BBB" })]);

        Assert.That(resultados[^1].Resultado, Is.EqualTo(Resultados.Aplicado));
        Assert.That(resultados.SkipLast(1).Select(r => (r.Resultado, r.Codigo)), Is.All.EqualTo((Resultados.Retenido, "borrado-masivo")));
    }

    [Test]
    public async Task Repetir_lapidas_ya_aplicadas_no_cuenta()
    {
        await Vehiculos(40);
        await Borrar(0, 19);
        Reloj.Advance(TimeSpan.FromHours(2));

        Assert.That(await Borrar(0, 19), Is.All.EqualTo(Resultados.SinCambios));
    }

    private Task<IReadOnlyList<ResultadoDeElemento>> Vehiculos(int cuantos) => Dado.Enviar(Enumerable.Range(0, cuantos).Select(i => Elementos.Upsert("vehiculo", Id(i), 1, new DatosVehiculo { Matricula = Id(i) })));

    private async Task<IEnumerable<string>> Borrar(int desde, int cuantos) => (await Dado.Enviar(Lapidas(desde, cuantos))).Select(r => r.Resultado);

    private static IEnumerable<JsonObject> Lapidas(int desde, int cuantos) => Enumerable.Range(desde, cuantos).Select(i => Elementos.Borrado("vehiculo", Id(i), 2));

    private Task<int> Vivos() => Portal.ConDb(Despacho.Id, db => db.Set<Domain.Vehiculos.Vehiculo>().CountAsync(v => !v.Borrado));

    private static string Id(int i) => "V-" + i.ToString(CultureInfo.InvariantCulture);
}
