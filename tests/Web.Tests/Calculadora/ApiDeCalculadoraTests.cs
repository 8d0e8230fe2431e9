using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Acceso;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Calculadora;
using ElGestorPortal.Web.Tests.Common;

namespace ElGestorPortal.Web.Tests.Calculadora;

/// <summary>La calculadora por su API, con la tarifa de la demostración.</summary>
public sealed class ApiDeCalculadoraTests
{
    private const string Ruta = "/api/v1/calculadora/transferencias";

    private PortalWebDePrueba _portal = null!;
    private Actor _colaborador = null!;

    [OneTimeSetUp]
    public async Task Abrir()
    {
        _portal = await PortalWebDePrueba.CrearAsync();
        _colaborador = await _portal.EntrarAsync("colaborador", TipoUsuario.Colaborador, null, Nifs.Concesionario);
        await _portal.Enviar(Identidad.Sistema(DespachoDePrueba.Demo.Id) with { Permisos = Permiso.Gestionar | Permiso.Calcular }, new AbrirTarifaCommand(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 100), new("informe", 15)])));
    }

    [OneTimeTearDown]
    public async Task Cerrar()
    {
        _colaborador.Dispose();
        await _portal.DisposeAsync();
    }

    [TestCaseSource(typeof(EjemploItp), nameof(EjemploItp.Todos))]
    public async Task Los_ejemplos_publicados_salen_al_centimo(EjemploItp ejemplo)
    {
        var calculo = await Calcular(ejemplo.Peticion);

        Assert.That(calculo.GetProperty("impuesto").GetProperty("cuota").GetDecimal(), Is.EqualTo(ejemplo.ExpectedTax));
        if (ejemplo.ExpectedValue is { } valor) Assert.That(calculo.GetProperty("valoracion").GetProperty("valorFiscal").GetDecimal(), Is.EqualTo(valor));
        if (ejemplo.Id == "EX08") Assert.That((calculo.GetProperty("suplidos").GetDecimal(), calculo.GetProperty("total").GetDecimal()), Is.EqualTo((395.70m, 516.70m)));
    }

    [Test]
    public async Task Cada_cifra_del_ejemplo_del_contrato()
    {
        var c = await Calcular(new
        {
            territorio = "ES-MD", fechaContrato = "2026-07-26", precioDeclarado = 8600.00, vendedorProfesionalConFactura = false, compraventaParaReventa = false, conceptos = new[] { "transferencia" },
            vehiculo = new { categoria = "turismo", valorManual = 19800.00, primeraMatriculacion = "2019-03-15", motor = "G", cilindrada = 1598, cilindros = 4, distintivo = "C" },
            adquirente = new { residenteEnTerritorio = true, porcentaje = 100 },
        });

        var (v, i) = (c.GetProperty("valoracion"), c.GetProperty("impuesto"));
        Assert.That(c.GetProperty("versiones").EnumerateObject().Select(p => p.Value.GetString()).Take(4), Is.EqualTo(new[] { "HAC/1501/2025", "2026.1", "2026", "general-2026-01" }));
        Assert.That((v.GetProperty("origen").GetString(), v.GetProperty("antiguedadAnios").GetInt32(), v.GetProperty("porcentaje").GetDecimal(), v.GetProperty("factorUso").GetDecimal(), v.GetProperty("valorFiscal").GetDecimal(), v.GetProperty("orientativo").GetBoolean()),
            Is.EqualTo(("manual", 7, 28m, 1m, 5544m, false)));
        Assert.That((i.GetProperty("modelo").GetString(), i.GetProperty("base").GetDecimal(), i.GetProperty("origenBase").GetString(), i.GetProperty("regla").GetString(), i.GetProperty("tipo").GetDecimal(), i.GetProperty("cuotaIntegra").GetDecimal(), i.GetProperty("bonificacion").GetDecimal()),
            Is.EqualTo(("620", 8600m, "precio", "general", 4m, 344m, 0m)));
        Assert.That((i.GetProperty("cuotaFija").ValueKind, i.GetProperty("debePresentar").GetBoolean(), i.GetProperty("plazo").GetString(), i.GetProperty("confianza").GetString()), Is.EqualTo((JsonValueKind.Null, true, "30 días hábiles", "alta")));
        Assert.That(c.GetProperty("tasas")[0].GetProperty("codigo").GetString(), Is.EqualTo("1.5"));
        Assert.That((c.GetProperty("suplidos").GetDecimal(), c.GetProperty("impuestoIndirecto").GetProperty("importe").GetDecimal(), c.GetProperty("total").GetDecimal()), Is.EqualTo((399.70m, 21m, 520.70m)));
        Assert.That(c.GetProperty("traza").GetArrayLength(), Is.GreaterThan(5));
    }

    [Test]
    public async Task Bastan_el_territorio_la_fecha_y_la_categoria_y_si_no_hay_con_que_se_dice()
    {
        var fila = (await _colaborador.Api.GetFromJsonAsync<JsonElement>("/api/v1/calculadora/modelos?marca=SEAT&texto=ibiza&limite=1")).GetProperty("elementos")[0].GetProperty("id").GetGuid();

        Assert.That(await Codigo(new { territorio = "ES-MD", fechaContrato = "2026-07-26", vehiculo = new { categoria = "turismo" } }), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "faltan-datos")));
        Assert.That(await Codigo(new { territorio = "ES-MD", fechaContrato = "2025-07-26", precioDeclarado = 9000, vehiculo = new { categoria = "turismo", filaPrecioId = fila } }), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "fila-de-otra-orden")));
        Assert.That((await Codigo(new { territorio = "ES-XX", fechaContrato = "2026-07-26", vehiculo = new { categoria = "turismo" } })).Estado, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That((await Codigo(new { territorio = "ES-MD", fechaContrato = "2026-07-26", vehiculo = new { categoria = "patinete" } })).Estado, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await Calcular(new { territorio = "ES-MD", fechaContrato = "2025-07-26", precioDeclarado = 9000, vehiculo = new { categoria = "turismo", valorManual = 20000, primeraMatriculacion = "2019-03-15" } })).GetProperty("impuesto").GetProperty("cuota").GetDecimal(), Is.EqualTo(360m));
    }

    private async Task<JsonElement> Calcular(object peticion)
    {
        using var respuesta = await _colaborador.Api.PostAsJsonAsync(Ruta, peticion);
        Assert.That(respuesta.StatusCode, Is.EqualTo(HttpStatusCode.OK), await respuesta.Content.ReadAsStringAsync());
        return await respuesta.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<(HttpStatusCode Estado, string? Codigo)> Codigo(object peticion)
    {
        using var respuesta = await _colaborador.Api.PostAsJsonAsync(Ruta, peticion);
        return (respuesta.StatusCode, (await respuesta.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("codigo").GetString());
    }
}
