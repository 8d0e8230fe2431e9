using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ElGestorPortal.Infrastructure.Puente.Muestra;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

internal sealed partial class GestoriaDeMuestraTests
{
    private static readonly MuestraDePrueba Demo = MuestraDePrueba.DelDemo;

    [Test]
    public void Con_la_misma_semilla_sale_la_misma_gestoria()
    {
        var pedida = new MuestraPedida("demo", 7, MuestraDePrueba.Ahora, 150);
        var una = new MuestraDePrueba(pedida);
        var otra = new MuestraDePrueba(pedida);
        Assert.That(otra.Json, Is.EqualTo(una.Json));
        Assert.That(otra.Blobs.Select(b => b.Sha256), Is.EqualTo(una.Blobs.Select(b => b.Sha256)));
    }

    [Test]
    public void Con_otra_semilla_o_en_otro_despacho_sale_otra()
    {
        var una = new MuestraDePrueba(new MuestraPedida("demo", 7, MuestraDePrueba.Ahora, 60));
        var semilla = new MuestraDePrueba(new MuestraPedida("demo", 8, MuestraDePrueba.Ahora, 60));
        var despacho = new MuestraDePrueba(new MuestraPedida("otro", 7, MuestraDePrueba.Ahora, 60));
        Assert.That(semilla.Json, Is.Not.EqualTo(una.Json));
        Assert.That(despacho.Ids("persona").Intersect(una.Ids("persona")), Is.Empty);
    }

    [Test]
    public void Pedirla_mas_tarde_sube_todas_las_versiones()
    {
        var ayer = new MuestraDePrueba(new MuestraPedida("demo", 7, MuestraDePrueba.Ahora, 40));
        var hoy = new MuestraDePrueba(new MuestraPedida("demo", 7, MuestraDePrueba.Ahora.AddDays(1), 40));
        Assert.That(hoy.Elementos.Min(e => e["version"]!.GetValue<long>()), Is.GreaterThan(ayer.Elementos.Max(e => e["version"]!.GetValue<long>())));
    }

    [Test]
    public void Los_nif_inventados_son_validos()
    {
        var nifs = Demo.Datos("persona").Select(p => p["nif"].Texto()).Concat(Demo.Datos("factura").Select(f => f["nif"].Texto())).Distinct().ToList();
        Assert.That(nifs, Is.All.Matches<string>(NifDePrueba.EsValido));
        Assert.That(nifs.Any(n => n[0] == 'Z') && nifs.Any(n => n[0] == 'B') && nifs.Any(n => char.IsDigit(n[0])), "faltan clases de NIF");
    }

    [Test]
    public void Los_nif_conocidos_son_validos_y_distintos()
    {
        var nifs = PersonasDeMuestra.PorDespacho.Values.SelectMany(p => new[] { p.Colaborador.Nif, p.UsuarioDelColaborador.Nif, p.Cliente.Nif }).ToList();
        Assert.That(nifs, Is.Unique.And.All.Matches<string>(NifDePrueba.EsValido));
        Assert.That(() => PersonasDeMuestra.De("ninguno"), Throws.ArgumentException);
    }

    [Test]
    public void Hay_todos_los_tipos_de_elemento_y_cada_uno_sale_una_vez()
    {
        Assert.That(
            Demo.Elementos.Select(e => e["tipo"].Texto()).Distinct(),
            Is.EquivalentTo(new[] { "persona", "expediente", "vehiculo", "escritura", "actividad", "factura", "documento", "mensaje" }));
        Assert.That(Demo.Elementos.Select(e => $"{e["tipo"]}/{e["origenId"]}"), Is.Unique);
    }

    [Test]
    public void Toda_referencia_se_resuelve_dentro_de_la_muestra()
    {
        var (expedientes, vehiculos, escrituras, facturas, documentos) =
            (Demo.Ids("expediente"), Demo.Ids("vehiculo"), Demo.Ids("escritura"), Demo.Ids("factura"), Demo.Ids("documento"));
        var nifs = Demo.Ids("persona");
        var blobs = Demo.Blobs.Select(b => b.Sha256).ToHashSet();
        Assert.Multiple(() =>
        {
            Assert.That(Demo.Datos("expediente").SelectMany(e => e["vehiculos"].Lista()).Select(v => v.Texto()).Except(vehiculos), Is.Empty);
            Assert.That(Demo.Datos("expediente").SelectMany(e => e["escrituras"].Lista()).Select(v => v.Texto()).Except(escrituras), Is.Empty);
            Assert.That(Demo.Datos("expediente").SelectMany(e => e["intervinientes"].Lista()).Select(i => i["nif"].Texto()).Except(nifs), Is.Empty);
            Assert.That(Demo.Datos("expediente").SelectMany(e => e["colaboradores"].Lista()).Select(i => i["nif"].Texto()).Except(nifs), Is.Empty);
            Assert.That(Demo.Datos("actividad").Concat(Demo.Datos("mensaje")).Select(a => a["expediente"].Texto()).Except(expedientes), Is.Empty);
            Assert.That(Demo.Datos("factura").SelectMany(f => f["expedientes"].Lista()).Select(e => e.Texto()).Except(expedientes), Is.Empty);
            Assert.That(Demo.Datos("factura").Select(f => f["documento"].Texto()).Except(documentos), Is.Empty);
            Assert.That(Demo.Datos("documento").Select(d => d["titularNif"]).OfType<object>().Select(n => n.ToString()!).Except(nifs), Is.Empty);
            Assert.That(Demo.Datos("documento").Select(d => d["sha256"].Texto()).Except(blobs), Is.Empty);
            Assert.That(Demo.Datos("documento").Select(d => d["sustituyeA"]).OfType<object>().Select(n => n.ToString()!).Except(documentos), Is.Empty);
            foreach (var documento in Demo.Datos("documento"))
            {
                var padres = new[] { (documento["expediente"], expedientes), (documento["vehiculo"], vehiculos), (documento["escritura"], escrituras), (documento["factura"], facturas) };
                Assert.That(padres.Any(p => p.Item1 is not null) && padres.All(p => p.Item1 is null || p.Item2.Contains(p.Item1.Texto())));
            }
        });
    }

    [Test]
    public void Ningun_hijo_sale_antes_que_su_expediente()
    {
        var vistos = new HashSet<string>();
        var huerfanos = 0;
        foreach (var elemento in Demo.Elementos)
        {
            if (elemento["tipo"].Texto() == "expediente")
            {
                vistos.Add(elemento["origenId"].Texto());
            }
            else if (elemento["datos"]!["expediente"] is { } padre)
            {
                huerfanos += vistos.Contains(padre.Texto()) ? 0 : 1;
            }
        }

        Assert.That(huerfanos, Is.Zero);
    }

    [Test]
    public void Cada_blob_lleva_su_huella_y_su_tamano()
    {
        var tamanos = Demo.Blobs.GroupBy(b => b.Sha256).ToDictionary(g => g.Key, g => g.First().Contenido.Length);
        Assert.That(Demo.Blobs.Take(200), Is.All.Matches<BlobDeMuestra>(b => Convert.ToHexStringLower(SHA256.HashData(b!.Contenido.Span)) == b.Sha256));
        Assert.That(Demo.Datos("documento"), Is.All.Matches<System.Text.Json.Nodes.JsonNode>(d => tamanos[d!["sha256"].Texto()] == d["tamano"]!.GetValue<long>()));
    }

    [Test]
    public void Los_importes_llevan_dos_decimales_y_los_instantes_acaban_en_Z()
    {
        Assert.That(Demo.Json.Where(j => j.Contains("\"tipo\":\"factura\"", StringComparison.Ordinal)), Is.All.Match("\"total\":\\d+\\.\\d\\d,"));
        Assert.That(Demo.Json, Is.All.Match("\"emitido\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\""));
        Assert.That(Demo.Json.Any(j => j.Contains('ñ', StringComparison.Ordinal)));
    }

    [Test]
    public void Nada_ha_pasado_despues_de_ahora()
    {
        Assert.That(Demo.Elementos.Select(e => e["emitido"]!.GetValue<DateTimeOffset>()), Is.All.LessThanOrEqualTo(MuestraDePrueba.Ahora));
        Assert.That(Demo.Datos("actividad").Select(e => e["fecha"]!.GetValue<DateTimeOffset>()), Is.All.LessThanOrEqualTo(MuestraDePrueba.Ahora));
        Assert.That(Demo.Datos("expediente").SelectMany(e => e["pasos"].Lista()).Select(p => p["fecha"].Dia()), Is.All.LessThanOrEqualTo(MuestraDePrueba.Hoy));
    }

    [Test]
    public void Cabe_en_poco()
    {
        Assert.That(Demo.De("expediente").Count(), Is.EqualTo(2000));
        Assert.That(Demo.Json.Sum(j => (long)j.Length), Is.LessThan(16_000_000));
        Assert.That(Demo.Paquetes.Max(p => p.Elementos.Count), Is.LessThan(60));
        Assert.That(Demo.Blobs.Sum(b => (long)b.Contenido.Length), Is.LessThan(20_000_000));
        TestContext.Out.WriteLine(string.Join(", ", Demo.Elementos.GroupBy(e => e["tipo"].Texto()).Select(g => $"{g.Key} {g.Count()}")));
        TestContext.Out.WriteLine($"JSON {Demo.Json.Sum(j => (long)j.Length)}; blobs {Demo.Blobs.Count} de {Demo.Blobs.Average(b => b.Contenido.Length):0} bytes");
    }

    [Test]
    public void Los_bastidores_y_las_matriculas_son_plausibles()
    {
        var vehiculos = Demo.Datos("vehiculo").ToList();
        Assert.That(vehiculos.Select(v => v["bastidor"].Texto()), Is.All.Match("^[A-HJ-NPR-Z0-9]{17}$"));
        var matriculas = vehiculos.Select(v => v["matricula"]?.Texto()).OfType<string>().Select(m => Separadores().Replace(m, "")).ToList();
        Assert.That(matriculas, Is.Unique);
        Assert.That(matriculas, Is.All.Match("^([A-Z]{1,2})?[0-9]{4}[A-Z]{1,3}$"));
        foreach (var clase in new[] { "^[0-9]{4}[BCDFGHJKLMNPRSTVWXYZ]{3}$", "^R[0-9]", "^C[0-9]", "^E[0-9]", "^[A-Z]{1,2}[0-9]{4}[A-Z]{1,2}$" })
        {
            Assert.That(matriculas, Has.Some.Match(clase));
        }

        Assert.That(vehiculos.Count(v => v["matricula"] is null), Is.InRange(10, 200));
    }

    [GeneratedRegex("[ -]")]
    private static partial Regex Separadores();
}
