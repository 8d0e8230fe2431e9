using System.Text.Json.Nodes;
using ElGestorPortal.Infrastructure.Puente.Muestra;
using ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

namespace ElGestorPortal.Infrastructure.Tests.Puente.Muestra;

internal sealed class ContenidoDeMuestraTests
{
    private static readonly MuestraDePrueba Demo = MuestraDePrueba.DelDemo;

    [Test]
    public void Las_facturas_cuadran_al_centimo()
    {
        foreach (var factura in Demo.Datos("factura"))
        {
            var honorarios = factura["lineas"].Lista().Where(l => l["tipo"].Texto() == "honorarios").Sum(l => l["importe"].Importe());
            var suplidos = factura["lineas"].Lista().Where(l => l["tipo"].Texto() == "suplido").Sum(l => l["importe"].Importe());
            Assert.That(factura["base"].Importe(), Is.EqualTo(honorarios));
            Assert.That(factura["iva"].Importe(), Is.EqualTo(Math.Round(honorarios * 0.21m, 2, MidpointRounding.AwayFromZero)));
            Assert.That(factura["suplidos"].Importe(), Is.EqualTo(suplidos));
            Assert.That(factura["lineas"].Lista().Where(l => l["tipo"].Texto() == "suplido").Select(l => l["iva"].Importe()), Is.All.Zero);
            Assert.That(factura["total"].Importe(), Is.EqualTo(honorarios + factura["iva"].Importe() + suplidos - factura["retencion"].Importe()));
            Assert.That(factura["saldo"].Importe(), Is.EqualTo(factura["estado"].Texto() == "pagada" ? 0m : factura["total"].Importe() - factura["provision"].Importe()));
            Assert.That(factura["saldo"].Importe(), Is.Not.Negative);
        }
    }

    [Test]
    public void Estan_todas_las_clases_de_tramite_y_de_documento()
    {
        var tipos = Demo.Datos("expediente").Select(e => e["tipoTramite"]!["codigo"].Texto()).ToHashSet();
        Assert.That(CodigosDeMuestra.Tipos.Select(t => t.Codigo).Except(tipos), Is.Empty);
        Assert.That(tipos.Intersect(CodigosDeMuestra.TiposDesconocidos.Select(t => t.Codigo)), Is.Not.Empty);
        string[] clases =
        [
            "justificante-profesional", "provisional-matriculacion", "permiso-circulacion", "ficha-tecnica", "modelo-620", "modelo-576", "modelo-05", "modelo-06", "modelo-600",
            "ivtm", "plusvalia", "carta-de-pago", "dni", "poder", "contrato", "factura", "mandato", "escritura", "nota-simple", "informe-dgt", "otro",
        ];
        Assert.That(Demo.Datos("documento").Select(d => d["clase"].Texto()).Distinct(), Is.EquivalentTo(clases));
        Assert.That(Demo.Datos("documento").Select(d => d["permiso"].Texto()).Distinct(), Is.EquivalentTo(new[] { "oculto", "ver", "descargar" }));
        Assert.That(Demo.Datos("documento").Where(d => d["clase"].Texto() == "dni").Select(d => d["titularNif"]), Is.All.Not.Null);
    }

    [Test]
    public void Hay_expedientes_en_todos_los_estados_y_unos_pocos_en_uno_desconocido()
    {
        var porEstado = Demo.Datos("expediente").CountBy(e => e["estadoOrigen"]!["codigo"].Texto()).ToDictionary();
        TestContext.Out.WriteLine(string.Join(", ", porEstado.OrderByDescending(p => p.Value).Select(p => $"{p.Key} {p.Value}")));
        var publicos = CodigosDeMuestra.Estados.Where(e => porEstado.ContainsKey(e.Codigo)).Select(e => e.Publico).Distinct();
        Assert.That(publicos, Is.EquivalentTo(CodigosDeMuestra.Estados.Select(e => e.Publico).Distinct()));
        Assert.That(CodigosDeMuestra.EstadosDesconocidos.Sum(e => porEstado.GetValueOrDefault(e.Codigo)), Is.InRange(3, 30));
        Assert.That(porEstado.Keys.Except(CodigosDeMuestra.Estados.Concat(CodigosDeMuestra.EstadosDesconocidos).Select(e => e.Codigo)), Is.Empty);
    }

    [Test]
    public void La_gestoria_esta_viva()
    {
        var cambios = Demo.De("expediente").Select(e => DateOnly.FromDateTime(e["emitido"]!.GetValue<DateTimeOffset>().UtcDateTime)).ToList();
        TestContext.Out.WriteLine($"hoy {cambios.Count(c => c == MuestraDePrueba.Hoy)}, ayer {cambios.Count(c => c == MuestraDePrueba.Hoy.AddDays(-1))}");
        Assert.That(cambios.Count(c => c == MuestraDePrueba.Hoy), Is.GreaterThan(5));
        Assert.That(cambios.Count(c => c == MuestraDePrueba.Hoy.AddDays(-1)), Is.GreaterThan(5));
        Assert.That(Demo.Datos("expediente").Count(e => e["debeActuar"]?.Texto() == "usted"), Is.GreaterThan(20));
        Assert.That(Demo.Datos("expediente").Min(e => e["fechaAlta"].Dia()), Is.InRange(MuestraDePrueba.Hoy.AddDays(-731), MuestraDePrueba.Hoy.AddDays(-600)));
    }

    [Test]
    public void Los_pasos_van_en_orden_y_no_empiezan_antes_del_alta()
    {
        foreach (var expediente in Demo.Datos("expediente"))
        {
            var pasos = expediente["pasos"].Lista().ToList();
            Assert.That(pasos.Select(p => p["fecha"].Dia()), Is.Ordered.And.All.GreaterThanOrEqualTo(expediente["fechaAlta"].Dia()));
            Assert.That(pasos.Select(p => p["clave"].Texto()), Is.Unique);
            var entregado = expediente["estadoOrigen"]!["codigo"].Texto() is "ENTR" or "E-ENTR";
            Assert.That(!entregado || (pasos.Any(p => p["clave"].Texto() == "entrega") && expediente["fechaFin"] is not null));
        }
    }

    [Test]
    public void El_colaborador_conocido_tiene_trescientos_cincuenta_y_alguno_sin_acreditar()
    {
        var suyos = Demo.Datos("expediente").SelectMany(e => e["colaboradores"].Lista()).Where(c => c["nif"].Texto() == PersonasDeMuestra.NifColaboradorDemo).ToList();
        Assert.That(suyos.Count(c => c["acreditado"]!.GetValue<bool>()), Is.EqualTo(350));
        Assert.That(suyos.Count(c => !c["acreditado"]!.GetValue<bool>()), Is.InRange(3, 10));
        Assert.That(Demo.Datos("expediente").SelectMany(e => e["colaboradores"].Lista()).Select(c => c["nif"].Texto()).Distinct().Count(), Is.EqualTo(8));
        Assert.That(Demo.Datos("expediente").Max(e => e["colaboradores"].Lista().Count()), Is.EqualTo(2));
    }

    [Test]
    public void El_cliente_conocido_interviene_en_doce_con_varios_roles()
    {
        var suyos = Demo.Datos("expediente").SelectMany(e => e["intervinientes"].Lista()).Where(c => c["nif"].Texto() == PersonasDeMuestra.NifClienteDemo).ToList();
        Assert.That(suyos, Has.Count.EqualTo(12));
        Assert.That(suyos.Select(s => s["rol"].Texto()).Distinct().Count(), Is.GreaterThanOrEqualTo(2));
        TestContext.Out.WriteLine(string.Join(", ", suyos.Select(s => s["rol"].Texto())));
    }

    [Test]
    public void Lo_de_las_personas_conocidas_sale_primero_y_de_lo_nuevo_a_lo_viejo()
    {
        var primeros = Demo.De("expediente").Take(350).ToList();
        Assert.That(primeros, Is.All.Matches<JsonNode>(e => e!.ToJsonString().Contains(PersonasDeMuestra.NifColaboradorDemo, StringComparison.Ordinal) || e!.ToJsonString().Contains(PersonasDeMuestra.NifClienteDemo, StringComparison.Ordinal)));
        Assert.That(primeros.Select(e => e["emitido"].Texto()), Is.Ordered.Descending);
    }

    [Test]
    public void El_colaborador_conocido_tiene_papeles_que_caducan_en_uno_tres_y_siete_dias_y_caducados()
    {
        var suyos = Demo.De("expediente")
            .Where(e => e["datos"]!["colaboradores"].Lista().Any(c => c["nif"].Texto() == PersonasDeMuestra.NifColaboradorDemo && c["acreditado"]!.GetValue<bool>()))
            .Select(e => e["origenId"].Texto()).ToHashSet();
        var restan = Demo.Datos("documento")
            .Where(d => d["vigencia"] is not null && suyos.Contains(d["expediente"].Texto()))
            .Select(d => d["vigencia"]!["hasta"].Dia().DayNumber - MuestraDePrueba.Hoy.DayNumber).ToList();
        Assert.That(restan, Is.SupersetOf(new[] { 1, 3, 7 }));
        Assert.That(restan, Has.Some.Negative.And.Some.InRange(-7, -1));
        Assert.That(Demo.Datos("documento").Where(d => d["clase"].Texto() == "justificante-profesional").Select(d => d["vigencia"]!["hasta"].Dia().DayNumber - d["vigencia"]!["desde"].Dia().DayNumber), Is.All.InRange(1, 30));
    }

    [TestCase(1598, 4, null, 11.64)]
    [TestCase(1968, 4, null, 13.19)]
    [TestCase(999, 3, null, 7.82)]
    [TestCase(null, null, 100, 19.40)]
    public void La_potencia_fiscal_es_la_del_reglamento(int? cilindrada, int? cilindros, int? kw, double esperada) =>
        Assert.That(VehiculoInventado.PotenciaFiscal(cilindrada, cilindros, kw), Is.EqualTo((decimal)esperada));
}
