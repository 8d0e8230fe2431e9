using System.Text;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Domain.Common;
using ElGestorPortal.Infrastructure.Calculadora;
using ElGestorPortal.Tests.Common;
using ElGestorPortal.Tests.Common.Calculadora;
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
        var calculada = Madrid with { Vehiculo = Madrid.Vehiculo with { ValorManual = null, FilaPrecioId = fila.Id } };
        var calculo = await Enviar(calculada);
        Assert.That((calculo.Valoracion.Origen, calculo.Valoracion.PrecioMedio), Is.EqualTo(((OrigenDelValor?)OrigenDelValor.Fila, (decimal?)fila.Precio)));
        Assert.That(() => Enviar(Madrid with { Vehiculo = Madrid.Vehiculo with { FilaPrecioId = Guid.CreateVersion7() } }), Throws.TypeOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("fila-de-otra-orden"));
        Assert.That(() => Enviar(calculada with { FechaContrato = new(2025, 7, 1) }), Throws.TypeOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("fila-de-otra-orden"));
        Assert.That(() => Enviar(new BuscarModelosQuery { Texto = "seat", Fecha = new(2025, 7, 1) }), Throws.TypeOf<ContenidoRechazadoException>().With.Property("Codigo").EqualTo("sin-normas"));
        Assert.That(await Enviar(new ObtenerOrdenDelDiaQuery(new(2025, 7, 1))), Is.Null);
        Assert.That(await Enviar(new ObtenerOrdenDelDiaQuery(new(2026, 7, 1))), Is.EqualTo(new OrdenDelDiaDto("HAC/1501/2025", EsMuestra: true)));
        Assert.That((await Enviar(Madrid with { FechaContrato = new(2025, 7, 1) })).Avisos.Select(a => a.Codigo), Does.Contain("orden-de-otro-ejercicio"), "lo que no sale de la Orden se calcula igual");
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
        Assert.That(() => Enviar(new ActivarVersionCommand(id)), Throws.TypeOf<ConflictoException>().With.Property("Codigo").EqualTo("ejemplos-no-coinciden"));
        var activar = Task.Run(() => Enviar(new ActivarVersionCommand(id, AunqueNoCoincidan: true)));
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

    [Test]
    public async Task Mientras_se_activa_otra_orden_cincuenta_calculan_y_cada_uno_lo_hace_con_una()
    {
        var moto = Madrid with { PrecioDeclarado = null, Vehiculo = new() { Categoria = CategoriaDeVehiculo.Motocicleta, Cilindrada = 125, PrimeraMatriculacion = new(2026, 1, 2) } };
        ComoGestor();
        var id = (await Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth, OrdenDelBoe.Tramos))).Id;

        var calculos = Enumerable.Range(0, 50).Select(_ => Task.Run(() => Enviar(moto))).ToList();
        var activar = Task.Run(() => Enviar(new ActivarVersionCommand(id)));
        foreach (var calculo in await Task.WhenAll(calculos))
            Assert.That((calculo.Versiones.Orden, calculo.Valoracion.PrecioMedio, calculo.Impuesto.Cuota), Is.EqualTo(("HAC/1501/2025", (decimal?)1_600m, 64m)).Or.EqualTo(("HAC/9999/2025", (decimal?)2_000m, 80m)));

        await activar;
        Assert.That((await Enviar(moto)).Versiones.Orden, Is.EqualTo("HAC/9999/2025"));
    }

    [Test]
    public async Task Los_tramos_se_leen_de_la_orden_y_los_que_no_se_entienden_son_los_de_la_anterior_y_se_dice()
    {
        ComoGestor();
        await Enviar(new ActivarVersionCommand((await Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth, OrdenDelBoe.Tramos, OrdenDelBoe.Autocaravanas))).Id));

        Assert.That(await Valor(CategoriaDeVehiculo.Motocicleta, 50), Is.EqualTo((1_000m, false)));
        Assert.That(await Valor(CategoriaDeVehiculo.Motocicleta, 1_300), Is.EqualTo((16_500m, false)));
        Assert.That(await Valor(CategoriaDeVehiculo.Motocicleta, null, 44), Is.EqualTo((2_500m, false)), "no la tapa la de las motos náuticas");
        Assert.That(await Valor(CategoriaDeVehiculo.Quad, 700), Is.EqualTo((4_400m, false)));
        Assert.That(await Valor(CategoriaDeVehiculo.Buggy, 1_100), Is.EqualTo((23_150m, true)), "le faltaba el último tramo");

        async Task<(decimal, bool)> Valor(CategoriaDeVehiculo categoria, decimal? cc, decimal? kw = null)
        {
            var calculo = await Enviar(Madrid with { Vehiculo = new() { Categoria = categoria, Cilindrada = cc, PotenciaKw = kw, Motor = kw is null ? null : TipoDeMotor.Electrico, PrimeraMatriculacion = new(2026, 1, 2) } });
            return (calculo.Valoracion.PrecioMedio!.Value, calculo.Avisos.Any(a => a.Codigo == "tramo-heredado"));
        }
    }

    [Test]
    public async Task Una_version_sin_activar_se_descarta_con_sus_filas_y_las_demas_no()
    {
        ComoGestor();
        var (antes, deSerie) = (await Filas(), (await Enviar(new ListarVersionesQuery())).Elementos[0].Id);
        var id = (await Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth))).Id;
        await Enviar(new DescartarVersionCommand(id));

        Assert.That(await Filas(), Is.EqualTo(antes));
        Assert.That((await Enviar(new ListarVersionesQuery())).Elementos.Select(v => v.Id), Has.None.EqualTo(id));
        Assert.That(() => Enviar(new DescartarVersionCommand(deSerie)), Throws.TypeOf<ConflictoException>());
        var activada = (await Importar(OrdenDelBoe.Con(OrdenDelBoe.Abarth))).Id;
        await Enviar(new ActivarVersionCommand(activada));
        Assert.That(() => Enviar(new DescartarVersionCommand(activada)), Throws.TypeOf<ConflictoException>());
    }

    [Test]
    public async Task El_marcado_oficial_se_lee_tal_cual()
    {
        ComoGestor();
        using var fichero = typeof(EjemploItp).Assembly.GetManifestResourceStream("Calculadora.marcado-del-boe-2024.html")!;
        var importada = await Enviar(new ImportarOrdenCommand(fichero));
        await Enviar(new ActivarVersionCommand(importada.Id));

        var filas = (await Enviar(new BuscarModelosQuery { Fecha = new(2024, 5, 1) })).Elementos;
        Assert.That((importada.Turismos, importada.Autocaravanas, importada.Tablas), Is.EqualTo((5, 0, 2)));
        Assert.That(filas.Select(f => (f.Marca, f.Denominacion, f.Precio)), Does.Contain(("ABARTH", "124 1.4 Spider / TB Multiair 6V Aut. 170", 32_200m)).And.Contain(("AIWAIS", "U5 PRIME", 37_000m)));
        Assert.That((await Enviar(Madrid with { FechaContrato = new(2024, 5, 1) })).Versiones.Orden, Is.EqualTo(importada.Clave), "dos ejercicios a la vez: lo elige la fecha");
        Assert.That((await Enviar(Madrid)).Versiones.Orden, Is.EqualTo("HAC/1501/2025"));
    }

    /// <summary>El articulado también nombra las autocaravanas, y no por eso cambia de sección lo que viene detrás.</summary>
    [TestCase("<p class=\"parrafo\">Las autocaravanas tienen su propia columna.</p>", 2, 0)]
    [TestCase("<p>Se incorporan las autocaravanas a la tabla de este año, con los precios que resultan de lo declarado.</p>", 2, 0)]
    [TestCase("<h4>II. Autocaravanas</h4><p class=\"anexo_num\">ANEXO I</p>", 2, 0)]
    [TestCase("<h4>Turismos, todoterrenos y autocaravanas</h4>", 2, 0)]
    [TestCase("", 2, 0)]
    public async Task Solo_un_titulo_cambia_de_seccion(string antes, int turismos, int autocaravanas)
    {
        ComoGestor();
        var importada = await Importar(OrdenDelBoe.Con(antes, OrdenDelBoe.Abarth));
        Assert.That((importada.Turismos, importada.Autocaravanas), Is.EqualTo((turismos, autocaravanas)));
    }

    [Test]
    public void Si_no_se_distinguen_las_secciones_no_entra_nada()
    {
        ComoGestor();
        Assert.That(() => Importar(OrdenDelBoe.Con("<h4>B) Autocaravanas</h4>", OrdenDelBoe.Abarth)), Throws.TypeOf<ContenidoRechazadoException>().With.Message.Contains("no se reconocen los títulos"));
    }

    [Test]
    public async Task Un_fichero_enorme_se_corta()
    {
        ComoGestor();
        await using var enorme = new FlujoSinFin();
        Assert.That(async () => await Enviar(new ImportarOrdenCommand(enorme)), Throws.TypeOf<DemasiadoGrandeException>());
        Assert.That(enorme.Leidos, Is.LessThan(151L * 1024 * 1024));
    }

    [Test]
    public async Task Lo_que_dejo_una_importacion_a_medias_se_quita_al_dia_siguiente()
    {
        var (ayer, ahora) = (Guid.CreateVersion7(Reloj.GetUtcNow().AddHours(-25)), Guid.CreateVersion7(Reloj.GetUtcNow()));
        var buenas = await Filas();
        await Portal.ConDb(Despacho.Id, async db =>
        {
            var fila = NormasDeSerie.FilasDeMuestra().First();
            db.Set<FilaDePrecio>().AddRange(Enumerable.Range(0, 700).Select(_ => FilaDePrecio.De(Guid.CreateVersion7(), ayer, fila)).Append(FilaDePrecio.De(Guid.CreateVersion7(), ahora, fila)));
            return await db.SaveChangesAsync();
        });

        ComoSistema();
        await Enviar(new BarrerFilasSueltasCommand());

        Assert.That(await Filas(), Is.EqualTo(buenas + 1), "la que está en marcha sigue");
        ComoGestor();
        await Assert.ThrowsAsync<ForbiddenException>(() => Enviar(new BarrerFilasSueltasCommand()));
    }

    [Test]
    public async Task Un_territorio_se_cambia_con_un_formulario_y_el_borrador_se_va_rehaciendo()
    {
        ComoGestor();
        var deSerie = (await Enviar(new ListarVersionesQuery())).Elementos.Single(v => v.Clase == ClaseDeNorma.Reglas).Id;
        var galicia = await Enviar(new ObtenerTerritorioDeVersionQuery(deSerie, "ES-GA"));
        Assert.That((galicia.Clave, galicia.Norma.Tipo, galicia.Norma.Reglas.Count), Is.EqualTo(("2026.2", 3m, 3)));

        var borrador = await Enviar(new CambiarTerritorioCommand(deSerie, galicia.Norma with { Tipo = 3.5m }, galicia.Clave, new(2026, 1, 1)));
        var madrid = await Enviar(new ObtenerTerritorioDeVersionQuery(borrador, "ES-MD"));
        var nueva = new ReglaDeCuota("clasicos", new() { Categorias = [CategoriaDeVehiculo.Turismo], EdadMayorQue = 25, Historico = true }, DebePresentar: true, "Ley inventada, art. 1", "media") { Cuota = 12.5m, Desde = new(2026, 3, 1) };
        var otro = await Enviar(new CambiarTerritorioCommand(borrador, madrid.Norma with { Reglas = [nueva] }, madrid.Clave, new(2026, 1, 1)));

        var versiones = (await Enviar(new ListarVersionesQuery())).Elementos.Where(v => v.Clase == ClaseDeNorma.Reglas).ToList();
        Assert.That(versiones.Select(v => (v.Id, v.Clave, v.EsBorrador)), Is.EquivalentTo(new[] { (deSerie, "2026.1", false), (otro, "2026.2", true) }), "el primer borrador ya no está");
        var ficha = await Enviar(new ObtenerVersionQuery(otro));
        Assert.That(ficha.Diferencias, Has.Some.EqualTo("ES-GA · tipo: 3 → 3.5").And.Some.StartsWith("ES-MD · clasicos · cuota: — → 12.5"));
        Assert.That(ficha.Diferencias.Count(d => !d.StartsWith("ES-MD · clasicos", StringComparison.Ordinal)), Is.EqualTo(2), "y nada más cambia");

        await Enviar(new ActivarVersionCommand(otro, AunqueNoCoincidan: true));
        var clasico = Madrid with { Vehiculo = new() { Categoria = CategoriaDeVehiculo.Turismo, Historico = true, PrimeraMatriculacion = new(1990, 1, 1), ValorFiscalManual = 9_000 } };
        Assert.That((await Enviar(clasico)).Impuesto, Has.Property("Regla").EqualTo("clasicos").And.Property("Cuota").EqualTo(12.5m));
        Assert.That((await Enviar(clasico with { FechaContrato = new(2026, 2, 1) })).Impuesto.Regla, Is.EqualTo("general"), "rige desde marzo");
        Assert.That(() => Enviar(new CambiarTerritorioCommand(otro, madrid.Norma, "2026.2", new(2026, 1, 1))), Throws.TypeOf<ConflictoException>(), "activada, ya no es un borrador");
        Assert.That(() => Enviar(new CambiarTerritorioCommand(otro, madrid.Norma with { Reglas = [nueva with { Tipo = 4 }] }, "2026.9", new(2026, 1, 1))), Throws.TypeOf<ValidationException>());
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

    private sealed class FlujoSinFin : MemoryStream
    {
        public long Leidos { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Leidos += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    private Task<OrdenImportadaDto> Importar(string xml) => Enviar(new ImportarOrdenCommand(new MemoryStream(Encoding.UTF8.GetBytes(xml))));

    private Task<int> Filas() => Portal.ConDb(Despacho.Id, db => db.Set<FilaDePrecio>().CountAsync());
}
