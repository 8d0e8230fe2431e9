using System.Text;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Tests.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Application.Tests.Calculadora;

public sealed class NormasEnVigorTests(Motor motor) : PruebaDeAplicacion(motor)
{
    private static readonly CalcularTransferenciaQuery Madrid = new()
    {
        Territorio = "ES-MD", FechaContrato = new(2026, 7, 26), PrecioDeclarado = 8_600, Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo, ValorManual = 19_800, PrimeraMatriculacion = new(2019, 3, 15) },
    };

    [Test]
    public async Task Sin_tarifa_calcula_y_lo_avisa_y_con_ella_cuadra_el_total()
    {
        ComoGestor();
        var sin = await Enviar(Madrid);
        Assert.That((sin.Suplidos, sin.Total, sin.ImpuestoIndirecto, sin.Versiones.Tarifa), Is.EqualTo((399.70m, 399.70m, (ImpuestoIndirectoDto?)null, (string?)null)));
        Assert.That(sin.Avisos.Select(a => a.Codigo), Does.Contain("sin-tarifa"));

        await Enviar(new AbrirTarifaCommand(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 100)])));
        await Enviar(new AbrirTarifaCommand(new("Concesionario", new(2026, 1, 1), null, [Nifs.Concesionario], TipoDeImpuestoIndirecto.Iva, 21, null, [new("transferencia", 80)])));
        var con = await Enviar(Madrid);
        Assert.That((con.Suplidos, con.Total, con.Versiones), Is.EqualTo((399.70m, 520.70m, new VersionesDto("HAC/1501/2025", "2026.1", "2026", "general-2026-01") { Depreciacion = "2026" })));

        ComoColaborador(Nifs.Concesionario);
        await Enviar(new GuardarMargenCommand(25));
        Assert.That((await Enviar(Madrid)).Honorarios.Single().Importe, Is.EqualTo(80m));
        Assert.That((await Enviar(Madrid with { ConMargen = true })).Honorarios.Single().Importe, Is.EqualTo(105m));
        Assert.That(await Enviar(new ObtenerMargenQuery()), Is.EqualTo(25m));
    }

    [Test]
    public async Task Se_busca_por_el_principio_de_las_palabras_y_se_elige_una_fila()
    {
        ComoColaborador(Nifs.Concesionario);
        Assert.That((await Enviar(new ListarMarcasQuery())).Elementos.Select(m => m.Marca), Does.Contain("SEAT").And.Contain("ALFA ROMEO"));
        var ibizas = (await Enviar(new BuscarModelosQuery { Marca = "seat", Texto = "ibi tsi", Limite = 3 }));
        Assert.That(ibizas.Elementos, Has.Count.EqualTo(3).And.All.Property("Denominacion").Contains("TSI"));
        var siguientes = await Enviar(new BuscarModelosQuery { Marca = "seat", Texto = "ibi tsi", Limite = 3, Cursor = ibizas.Siguiente });
        Assert.That(siguientes.Elementos.Select(m => m.Id).Intersect(ibizas.Elementos.Select(m => m.Id)), Is.Empty);
        Assert.That((await Enviar(new BuscarModelosQuery { Texto = "abarth", Motor = "elc", PrimeraMatriculacion = new(2024, 5, 1) })).Elementos, Is.All.Property("Motor").EqualTo("Elc"));

        var fila = ibizas.Elementos[0];
        var calculo = await Enviar(Madrid with { Vehiculo = Madrid.Vehiculo with { ValorManual = null, FilaPrecioId = fila.Id } });
        Assert.That((calculo.Valoracion.Origen, calculo.Valoracion.PrecioMedio), Is.EqualTo(((OrigenDelValor?)OrigenDelValor.Fila, (decimal?)fila.Precio)));
        Assert.That(() => Enviar(Madrid with { Vehiculo = Madrid.Vehiculo with { FilaPrecioId = Guid.CreateVersion7() } }), Throws.TypeOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("fila-de-otra-orden"));
        Assert.That(() => Enviar(Madrid with { FechaContrato = new(2025, 7, 1) }), Throws.TypeOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("sin-normas"));
        Assert.That(() => Enviar(Madrid with { PrecioDeclarado = null, Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo } }), Throws.TypeOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("faltan-datos"));
        Assert.That(() => Enviar(new CalcularTransferenciaQuery()), Throws.TypeOf<ValidationException>());

        ComoCliente(Nifs.Ana);
        Assert.That(() => Enviar(Madrid), Throws.TypeOf<ForbiddenException>());
    }

    [Test]
    public async Task Mientras_se_activa_otra_version_cincuenta_calculan_y_cada_uno_lo_hace_con_una()
    {
        ComoGestor();
        var otras = NormasDeSerie.Contenido(ClaseDeNorma.Reglas).Replace("2026.1", "2026.2", StringComparison.Ordinal).Replace("\"nombre\": \"Comunidad de Madrid\", \"tipo\": 4", "\"nombre\": \"Comunidad de Madrid\", \"tipo\": 10", StringComparison.Ordinal);
        var id = await Enviar(new CargarNormaCommand(ClaseDeNorma.Reglas, otras));
        Assert.That(await Enviar(new CargarNormaCommand(ClaseDeNorma.Reglas, otras)), Is.EqualTo(id), "cargar lo mismo no duplica");
        Assert.That((await Enviar(Madrid)).Versiones.Reglas, Is.EqualTo("2026.1"), "cargada no es activada");

        var ficha = await Enviar(new ObtenerVersionQuery(id));
        Assert.That(ficha.Diferencias, Is.EqualTo(new[] { "clave: \"2026.1\" → \"2026.2\"", "ES-MD · tipo: 4 → 10" }));
        Assert.That(ficha.Ejemplos, Has.Some.Property("Coincide").False);

        var calculos = Enumerable.Range(0, 50).Select(_ => Task.Run(() => Enviar(Madrid))).ToList();
        var activar = Task.Run(() => Enviar(new ActivarVersionCommand(id)));
        foreach (var calculo in await Task.WhenAll(calculos))
            Assert.That((calculo.Versiones.Reglas, calculo.Impuesto.Cuota), Is.EqualTo(("2026.1", 344m)).Or.EqualTo(("2026.2", 860m)));

        await activar;
        Assert.That((await Enviar(Madrid)).Impuesto.Cuota, Is.EqualTo(860m));
        Assert.That(await Portal.ConDb(Despacho.Id, db => db.Set<EntradaAuditoria>().CountAsync(a => a.Accion == "ActivarVersion" && a.Objeto == $"{id}")), Is.EqualTo(1));

        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That((await Enviar(Madrid)).Versiones.Reglas, Is.EqualTo("2026.1"), "activar es de cada despacho");
        Assert.That(() => Enviar(new ActivarVersionCommand(id)), Throws.TypeOf<NotFoundException>(), "la que cargó otro no se ve");
    }

    [TestCase("{", "cerca de la línea")]
    [TestCase("""{"clave":"x","desde":"2026-01-01","factorUsoEspecial":0.7,"territorios":[]}""", "Faltan territorios")]
    public void Unas_reglas_mal_escritas_no_entran(string contenido, string texto)
    {
        ComoGestor();
        Assert.That(() => Enviar(new CargarNormaCommand(ClaseDeNorma.Reglas, contenido)), Throws.TypeOf<ContenidoRechazadoException>().With.Message.Contains(texto));
    }

    [Test]
    public async Task La_orden_del_boe_entra_entera_una_sola_vez_y_se_activa_despues()
    {
        ComoGestor();
        var importada = await Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth, OrdenDelBoe.Autocaravanas));
        Assert.That((importada.Turismos, importada.Autocaravanas, importada.Repetida, importada.EnUso, importada.OtrasTablas), Is.EqualTo((2, 1, false, false, 1)));
        Assert.That((await Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth, OrdenDelBoe.Autocaravanas))).Repetida, Is.True);

        var activar = await Enviar(new ActivarVersionCommand(importada.Id));
        var filas = (await Enviar(new BuscarModelosQuery { Texto = "abarth" })).Elementos;
        Assert.That(filas, Has.Count.EqualTo(3), $"{activar}");
        Assert.That(filas.Single(f => f.Denominacion == "500 BEV 114 kW"), Has.Property("Motor").EqualTo("Elc").And.Property("Cvf").EqualTo(21.93m).And.Property("Precio").EqualTo(33_500m).And.Property("Periodo").EqualTo("desde 2023"));
        Assert.That(filas.Single(f => f.Seccion == SeccionDePrecios.Autocaravanas), Has.Property("Cv").EqualTo(1_170m));

        Assert.That(await Enviar(new ObtenerModeloQuery(filas[0].Id)), Is.EqualTo(filas[0]));
        EnDespacho(DespachoDePrueba.Otro);
        ComoGestor();
        Assert.That(await Enviar(new ObtenerModeloQuery(filas[0].Id)), Is.Null, "la Orden que cargó otro despacho no se ve, ni fila a fila");
    }

    [TestCase("<td>1</td></tr>", "Tabla de ABARTH, fila 2: tiene 11 celdas")]
    [TestCase("</td2></tr>", "cerca de la línea")]
    public async Task Una_fila_mal_formada_no_deja_nada(string rota, string texto)
    {
        ComoGestor();
        var antes = await Filas();
        Assert.That(() => Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth[..OrdenDelBoe.Abarth.LastIndexOf("</tr>", StringComparison.Ordinal)] + rota + "</tbody></table>")), Throws.TypeOf<ContenidoRechazadoException>().With.Message.Contains(texto));
        Assert.That(await Filas(), Is.EqualTo(antes));
    }

    private Task<OrdenImportadaDto> Importar(string xml) => Enviar(new ImportarOrdenCommand(new MemoryStream(Encoding.UTF8.GetBytes(xml))));

    private Task<int> Filas() => Portal.ConDb(Despacho.Id, db => db.Set<FilaDePrecio>().CountAsync());
}
