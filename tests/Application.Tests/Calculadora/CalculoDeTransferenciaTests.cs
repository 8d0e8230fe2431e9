using CsCheck;
using ElGestorPortal.Application.Calculadora;
using ElGestorPortal.Domain.Calculadora;
using ElGestorPortal.Tests.Common.Calculadora;

namespace ElGestorPortal.Application.Tests.Calculadora;

[Parallelizable(ParallelScope.All)]
public sealed class CalculoDeTransferenciaTests
{
    private static IReadOnlyList<EjemploItp> Ejemplos => EjemploItp.Todos;

    /// <summary>Cada regla de cada territorio, y un tipo general por territorio.</summary>
    private static IEnumerable<TestCaseData> Reglas => NormasDePrueba.DeSerie.Reglas.Norma.Territorios
        .SelectMany(t => t.Reglas.Select(r => new TestCaseData(t, r).SetArgDisplayNames(t.Id, r.Id)));

    [TestCaseSource(nameof(Ejemplos))]
    public void Los_ejemplos_publicados_salen_al_centimo(EjemploItp ejemplo)
    {
        var calculo = NormasDePrueba.Calcular(ejemplo.Datos);

        Assert.That(calculo.Impuesto.Cuota, Is.EqualTo(ejemplo.ExpectedTax));
        if (ejemplo.ExpectedValue is { } valor) Assert.That(calculo.Valoracion.ValorFiscal, Is.EqualTo(valor));
    }

    [Test]
    public void El_banco_de_pruebas_tiene_los_mismos_ejemplos() =>
        Assert.That(EjemplosPublicados.Todos.Select(e => (e.Id, e.CuotaEsperada, NormasDePrueba.Calcular(e.Datos).Impuesto.Cuota)), Is.EqualTo(Ejemplos.Select(e => (e.Id, e.ExpectedTax, e.ExpectedTax))));

    [TestCaseSource(nameof(Reglas))]
    public void Cada_regla_de_cada_territorio_se_alcanza(NormaDeTerritorio territorio, ReglaDeCuota regla)
    {
        var (datos, cuando) = (QueCumple(territorio.Id, regla.Cuando), regla.Cuando);
        var impuesto = NormasDePrueba.Calcular(datos).Impuesto;

        Assert.That(impuesto.Regla, Is.EqualTo(regla.Id), cuando.ToString());
        Assert.That(impuesto.DebePresentar, Is.EqualTo(regla.DebePresentar));
        Assert.That(impuesto.Norma, Is.EqualTo(regla.Norma));
        Assert.That(impuesto.CuotaIntegra, Is.EqualTo(regla.Cuota ?? Math.Round(impuesto.Base!.Value * regla.Tipo!.Value / 100, 2, MidpointRounding.AwayFromZero)));
    }

    [Test]
    public void Cada_territorio_tiene_su_tipo_general()
    {
        foreach (var territorio in NormasDePrueba.DeSerie.Reglas.Norma.Territorios)
        {
            var datos = NormasDePrueba.Turismo(territorio.Id) with { Vehiculo = new(CategoriaDeVehiculo.Otro) { ValorFiscalManual = 5_000, Cilindrada = 3_000, Distintivo = DistintivoAmbiental.B, PrimeraMatriculacion = new(2024, 1, 1) } };
            var impuesto = NormasDePrueba.Calcular(datos).Impuesto;
            Assert.That((impuesto.Regla, impuesto.Tipo), Is.EqualTo(("general", (decimal?)territorio.Tipo)), territorio.Nombre);
        }
    }

    [TestCase("2026-07-25", 34, 28)]
    [TestCase("2026-07-26", 34, 28)]
    [TestCase("2026-07-27", 28, 28)]
    public void El_dia_del_aniversario_es_el_anterior_salvo_por_anios_cumplidos(string contrato, decimal literal, decimal cumplidos)
    {
        var dia = DateOnly.Parse(contrato, System.Globalization.CultureInfo.InvariantCulture);
        var datos = NormasDePrueba.Turismo() with { FechaContrato = dia, Vehiculo = NormasDePrueba.Turismo().Vehiculo with { PrimeraMatriculacion = new(2019, 7, 26) } };

        Assert.That(NormasDePrueba.Calcular(datos).Valoracion.Porcentaje, Is.EqualTo(literal));
        Assert.That(NormasDePrueba.Calcular(datos with { Lectura = LecturaDelAniversario.AniosCumplidos }).Valoracion.Porcentaje, Is.EqualTo(dia < new DateOnly(2026, 7, 26) ? 34 : cumplidos));
    }

    [TestCase("2026-02-28", 2)]
    [TestCase("2026-03-01", 2)]
    [TestCase("2028-02-28", 3)]
    [TestCase("2028-02-29", 4)]
    public void El_aniversario_de_un_29_de_febrero_es_el_28_en_anio_comun(string contrato, int anios) =>
        Assert.That(new Antiguedad(new(2024, 2, 29), DateOnly.Parse(contrato, System.Globalization.CultureInfo.InvariantCulture), LecturaDelAniversario.Literal).Anios, Is.EqualTo(anios));

    /// <summary>La víspera y el día de cada aniversario son del tramo anterior, y el día siguiente, del que sigue. Con quien se matriculó un 29 de febrero, también.</summary>
    [Test]
    public void Cada_limite_de_edad_cambia_el_dia_despues_del_aniversario([Values] bool autocaravana, [Values("2001-03-15", "2004-02-29", "2003-12-31")] string primera)
    {
        var dia = DateOnly.Parse(primera, System.Globalization.CultureInfo.InvariantCulture);
        var tramos = autocaravana ? NormasDePrueba.DeSerie.Depreciacion.Norma.Autocaravanas : NormasDePrueba.DeSerie.Depreciacion.Norma.General;
        for (var i = 0; i < tramos.Count - 1; i++)
        {
            var aniversario = dia.AddYears(tramos[i].Hasta!.Value);
            var leidos = new[] { aniversario.AddDays(-1), aniversario, aniversario.AddDays(1) }.Select(contrato => Porcentaje(contrato, LecturaDelAniversario.Literal));
            var cumplidos = new[] { aniversario.AddDays(-1), aniversario, aniversario.AddDays(1) }.Select(contrato => Porcentaje(contrato, LecturaDelAniversario.AniosCumplidos));
            Assert.That(leidos, Is.EqualTo(new[] { tramos[i].Porcentaje, tramos[i].Porcentaje, tramos[i + 1].Porcentaje }), $"{aniversario:O}");
            Assert.That(cumplidos, Is.EqualTo(new[] { tramos[i].Porcentaje, tramos[i + 1].Porcentaje, tramos[i + 1].Porcentaje }), $"{aniversario:O}");
        }

        decimal? Porcentaje(DateOnly contrato, LecturaDelAniversario lectura) => NormasDePrueba.Calcular(NormasDePrueba.Turismo() with
        {
            FechaContrato = contrato, Lectura = lectura, Vehiculo = new(autocaravana ? CategoriaDeVehiculo.Autocaravana : CategoriaDeVehiculo.Turismo) { ValorManual = 20_000, PrimeraMatriculacion = dia },
        }).Valoracion.Porcentaje;
    }

    [Test]
    public void De_un_dia_sin_normas_se_calcula_con_las_mas_proximas_y_se_dice_cuales_faltan()
    {
        var datos = NormasDePrueba.Turismo() with { FechaContrato = new(2025, 7, 26), FechaPresentacion = new(2025, 8, 1) };
        var (madrid, andalucia) = (NormasDePrueba.Calcular(datos), NormasDePrueba.Calcular(datos with { Territorio = "ES-AN" }));

        Assert.That(madrid.Impuesto.Cuota, Is.EqualTo(344m), "el precio declarado no depende de la Orden");
        Assert.That(madrid.Avisos.Select(a => a.Codigo), Is.SupersetOf(new[] { "orden-de-otro-ejercicio", "depreciacion-posterior", "reglas-posteriores", "tasas-posteriores" }));
        Assert.That(andalucia.Avisos.Select(a => a.Codigo), Has.None.EqualTo("reglas-posteriores"), "se sabe que ya regían");
        Assert.That(NormasDePrueba.Calcular(NormasDePrueba.Turismo()).Avisos.Select(a => a.Codigo), Has.None.EndsWith("posteriores").And.None.EqualTo("orden-de-otro-ejercicio"));
    }

    [Test]
    public void La_potencia_de_un_electrico_sale_de_sus_kilovatios_antes_que_de_la_tabla()
    {
        var tesla = NormasDePrueba.Turismo("ES-AS") with { Vehiculo = new(CategoriaDeVehiculo.Turismo) { Fila = new("TESLA", "Model 3", SeccionDePrecios.Turismos, 57_600) { Motor = TipoDeMotor.Electrico, PotenciaFiscal = 70.07m }, PrimeraMatriculacion = new(2021, 1, 20) } };

        Assert.That(NormasDePrueba.Calcular(tesla), Has.Property("PotenciaFiscal").EqualTo(70.07m).And.Property("OrigenPotencia").EqualTo(OrigenDeLaPotencia.Tabla));
        var conKw = NormasDePrueba.Calcular(tesla with { Vehiculo = tesla.Vehiculo with { PotenciaKw = 75 } });
        Assert.That((conKw.PotenciaFiscal, conKw.OrigenPotencia, conKw.Impuesto.Regla), Is.EqualTo(((decimal?)14.55m, (OrigenDeLaPotencia?)OrigenDeLaPotencia.Calculada, "general")));
    }

    [Test]
    public void Sin_fecha_el_uso_especial_tambien_cuenta_y_de_un_historico_se_avisa()
    {
        var taxi = NormasDePrueba.Turismo() with { PrecioDeclarado = null, Vehiculo = new(CategoriaDeVehiculo.Turismo) { ValorManual = 10_000, UsoEspecial = true, Historico = true } };
        var calculo = NormasDePrueba.Calcular(taxi);

        Assert.That(calculo.Valoracion.ValorFiscal, Is.EqualTo(7_000m));
        Assert.That(calculo.Avisos.Select(a => a.Codigo), Does.Contain("historico-sin-tabla").And.Contain("falta-antiguedad"));
    }

    [Test]
    public void Las_autocaravanas_se_deprecian_por_su_columna_y_el_taxi_al_70_por_ciento()
    {
        var autocaravana = NormasDePrueba.Turismo() with { PrecioDeclarado = null, Vehiculo = new(CategoriaDeVehiculo.Autocaravana) { ValorManual = 75_200, PrimeraMatriculacion = new(2019, 5, 20) } };
        Assert.That(NormasDePrueba.Calcular(autocaravana).Valoracion.ValorFiscal, Is.EqualTo(36_096m));
        Assert.That(NormasDePrueba.Calcular(autocaravana with { Vehiculo = autocaravana.Vehiculo with { UsoEspecial = true } }).Valoracion, Has.Property("ValorFiscal").EqualTo(25_267.20m).And.Property("FactorUso").EqualTo(0.7m));
    }

    [TestCase(CategoriaDeVehiculo.Motocicleta, null, 50, null, 950)]
    [TestCase(CategoriaDeVehiculo.Motocicleta, null, 50.01, null, 1150)]
    [TestCase(CategoriaDeVehiculo.Ciclomotor, null, 49, null, 950)]
    [TestCase(CategoriaDeVehiculo.Motocicleta, TipoDeMotor.Electrico, null, 11, 4500)]
    [TestCase(CategoriaDeVehiculo.Motocicleta, TipoDeMotor.Electrico, null, 9, 3700)]
    [TestCase(CategoriaDeVehiculo.Quad, null, 700, null, 11450)]
    [TestCase(CategoriaDeVehiculo.Buggy, null, 1001, null, 23150)]
    [TestCase(CategoriaDeVehiculo.Motocicleta, null, null, 11, null)]
    [TestCase(CategoriaDeVehiculo.Motocicleta, TipoDeMotor.Electrico, 500, null, null)]
    [TestCase(CategoriaDeVehiculo.Turismo, null, 1598, null, null)]
    public void El_tramo_lo_eligen_los_centimetros_o_los_kilovatios(CategoriaDeVehiculo categoria, TipoDeMotor? motor, decimal? cc, decimal? kw, decimal? precio) =>
        Assert.That(NormasDePrueba.DeSerie.Orden.Norma.Tramo(categoria, motor, cc, kw)?.Valor, Is.EqualTo(precio));

    [Test]
    public void Un_dato_que_falta_no_se_supone_y_se_avisa_de_lo_que_cambiaria()
    {
        var datos = NormasDePrueba.Turismo("ES-MC") with { Vehiculo = NormasDePrueba.Turismo().Vehiculo with { PrimeraMatriculacion = new(2010, 1, 1), Cilindrada = null } };
        var calculo = NormasDePrueba.Calcular(datos);

        Assert.That(calculo.Impuesto.Regla, Is.EqualTo("general"));
        Assert.That(calculo.Avisos.Single(a => a.Codigo == "falta-cilindrada").Texto, Does.Contain("30,00").And.Contain("art. 6.10.b"));
        Assert.That(() => NormasDePrueba.Calcular(datos with { PrecioDeclarado = null, Vehiculo = new(CategoriaDeVehiculo.Turismo) }), Throws.TypeOf<FaltanDatosException>());
    }

    [Test]
    public void En_pro_indiviso_los_umbrales_miran_el_vehiculo_entero_y_la_cuota_fija_se_reparte()
    {
        var datos = NormasDePrueba.Turismo("ES-MC") with { Porcentaje = 50, PrecioDeclarado = 400, Vehiculo = NormasDePrueba.Turismo().Vehiculo with { PrimeraMatriculacion = new(2010, 1, 1) } };
        var impuesto = NormasDePrueba.Calcular(datos).Impuesto;
        Assert.That((impuesto.Base, impuesto.CuotaFija, impuesto.Cuota), Is.EqualTo(((decimal?)990m, (decimal?)50m, 25m)));

        var valenciana = datos with { Territorio = "ES-VC", PrecioDeclarado = 10_000, Vehiculo = datos.Vehiculo with { ValorManual = 1_000 } };
        Assert.That(NormasDePrueba.Calcular(valenciana).Impuesto.Regla, Is.EqualTo("valor_ge_20000"));
    }

    [Test]
    public void Profesional_reventa_ceuta_y_foral()
    {
        var datos = NormasDePrueba.Turismo();
        var conFactura = NormasDePrueba.Calcular(datos with { VendedorProfesionalConFactura = true }).Impuesto;
        Assert.That((conFactura.Regla, conFactura.Cuota, conFactura.DebePresentar, conFactura.Plazo), Is.EqualTo(("no-sujeto-iva", 0m, false, (string?)null)));

        var reventa = NormasDePrueba.Calcular(datos with { CompraventaParaReventa = true });
        Assert.That((reventa.Impuesto.Regla, reventa.Impuesto.Cuota, reventa.Impuesto.DebePresentar), Is.EqualTo(("exento-reventa", 0m, true)));
        Assert.That(reventa.Avisos.Select(a => a.Codigo), Does.Contain("reventa-en-un-anio"));

        var ceuta = NormasDePrueba.Calcular(datos with { Territorio = "ES-CE", AdquirenteResidente = true }).Impuesto;
        Assert.That((ceuta.CuotaIntegra, ceuta.Bonificacion, ceuta.Cuota), Is.EqualTo((344m, 172m, 172m)));
        Assert.That(NormasDePrueba.Calcular(datos with { Territorio = "ES-CE" }).Impuesto.Cuota, Is.EqualTo(344m));
        Assert.That(NormasDePrueba.Calcular(datos with { Territorio = "ES-BI" }).Valoracion.Orientativo, Is.True);
    }

    [TestCase(1598, 4, 11.64)]
    [TestCase(1968, 4, 13.19)]
    public void La_potencia_fiscal_se_trunca(int cc, int cilindros, decimal cvf) => Assert.That(PotenciaFiscal.DeExplosion(cc, cilindros), Is.EqualTo(cvf));

    [Test]
    public void Cien_kilovatios_son_19_40_caballos_fiscales() => Assert.That(PotenciaFiscal.DeElectrico(100), Is.EqualTo(19.40m));

    [Test]
    public void Las_tasas_son_del_concepto_y_el_ciclomotor_tiene_la_suya()
    {
        var datos = NormasDePrueba.Turismo() with { Conceptos = [ConceptoDeTarifa.Transferencia, ConceptoDeTarifa.Informe] };
        Assert.That(NormasDePrueba.Calcular(datos).Tasas.Select(t => (t.Codigo, t.Importe)), Is.EqualTo(new[] { ("1.5", 55.70m), ("4.1", 8.67m) }));
        Assert.That(NormasDePrueba.Calcular(datos with { Vehiculo = datos.Vehiculo with { Categoria = CategoriaDeVehiculo.Ciclomotor } }).Tasas[0].Importe, Is.EqualTo(27.85m));
        Assert.That(NormasDePrueba.Calcular(datos with { Vehiculo = datos.Vehiculo with { Categoria = CategoriaDeVehiculo.Motocicleta } }).Tasas[0].Importe, Is.EqualTo(55.70m));
    }

    [Test]
    public void El_impuesto_no_baja_si_sube_el_precio_dentro_de_una_regla() =>
        Gen.Select(Gen.Int[0, Territorios.Nombres.Count - 1].Select(i => Territorios.Nombres.Keys.ElementAt(i)), Gen.Decimal[1, 90_000], Gen.Decimal[0, 30_000], Gen.Int[0, 25], Gen.Int[49, 4_000]).Sample((territorio, precio, mas, anios, cc) =>
        {
            var datos = NormasDePrueba.Turismo(territorio) with { PrecioDeclarado = precio, Vehiculo = NormasDePrueba.Turismo().Vehiculo with { Cilindrada = cc, PrimeraMatriculacion = new DateOnly(2026, 7, 1).AddYears(-anios) } };
            var (uno, otro) = (NormasDePrueba.Calcular(datos), NormasDePrueba.Calcular(datos with { PrecioDeclarado = precio + mas }));
            return (uno.Impuesto.Regla != otro.Impuesto.Regla || otro.Impuesto.Cuota >= uno.Impuesto.Cuota) && uno.Suplidos == uno.Impuesto.Cuota + 55.70m;
        }, iter: 2_000);

    /// <summary>Con cualquier operación: las líneas que se leen suman el total, y el impuesto indirecto sale solo de los honorarios.</summary>
    [Test]
    public void El_total_es_la_suma_de_sus_lineas_y_los_suplidos_no_llevan_impuesto_indirecto() =>
        Gen.Select(Gen.Int[0, Territorios.Nombres.Count - 1].Select(i => Territorios.Nombres.Keys.ElementAt(i)), Gen.Decimal[0, 90_000], Gen.Enum<CategoriaDeVehiculo>(), Gen.Int[0, 30], Gen.Int[1, 4], Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[1, 100], Gen.Decimal[0, 300]))
            .Sample((territorio, precio, categoria, anios, conceptos, resto) =>
            {
                var (residente, factura, reventa, porcentaje, margen) = resto;
                var datos = NormasDePrueba.Turismo(territorio) with
                {
                    PrecioDeclarado = precio, AdquirenteResidente = residente, VendedorProfesionalConFactura = factura, CompraventaParaReventa = reventa, Porcentaje = porcentaje, Conceptos = [.. ConceptoDeTarifa.Nombres.Keys.Take(conceptos)],
                    Vehiculo = new(categoria) { ValorManual = 9_876.54m, Cilindrada = 1_200, PrimeraMatriculacion = new DateOnly(2026, 7, 1).AddYears(-anios), Distintivo = DistintivoAmbiental.B },
                };
                var tarifa = TarifaTransferencia.Abrir(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, 40, [new("transferencia", 99.99m), new("informe", 15.05m)]));
                var honorarios = HonorariosDeTransferencia.De([tarifa], datos.Conceptos, 1, Math.Round(margen, 2));
                var calculo = CalculoDto.De(NormasDePrueba.DeSerie, NormasDePrueba.Calcular(datos), honorarios);
                return calculo.Lineas().Sum(l => l.Importe) == calculo.Total
                    && calculo.Suplidos == calculo.Impuesto.Cuota + calculo.Tasas.Sum(t => t.Importe)
                    && calculo.ImpuestoIndirecto!.Importe == Math.Round(calculo.Honorarios.Sum(h => h.Importe) * 0.21m, 2, MidpointRounding.AwayFromZero)
                    && calculo.Lineas().All(l => decimal.Round(l.Importe, 2) == l.Importe);
            }, iter: 2_000);

    [Test]
    public void El_impuesto_indirecto_va_solo_sobre_los_honorarios_y_el_margen_no_deja_rastro()
    {
        var general = TarifaTransferencia.Abrir(new("General", new(2026, 1, 1), null, [], TipoDeImpuestoIndirecto.Iva, 21, 120, [new("transferencia", 100) { Escalones = [new(10, 80)] }, new("informe", 15)]));
        var suya = TarifaTransferencia.Abrir(new("Grupo", new(2026, 1, 1), null, ["B12345674", "12345678Z"], TipoDeImpuestoIndirecto.Igic, 7, null, [new("transferencia", 90)]));

        Assert.That(HonorariosDeTransferencia.De([general], ["transferencia"], 1, 0), Has.Property("Total").EqualTo(145.20m), "el mínimo son 120 €");
        Assert.That(HonorariosDeTransferencia.De([general], ["transferencia", "informe"], 12, 0).Lineas.Sum(l => l.Importe), Is.EqualTo(120m), "80 + 15, hasta el mínimo");
        var conMargen = HonorariosDeTransferencia.De([suya, general], ["transferencia", "informe"], 1, 30);
        Assert.That(conMargen.Lineas.Select(l => l.Importe), Is.EqualTo(new[] { 120m, 15m }));
        Assert.That((conMargen.Tarifa, conMargen.Cuota), Is.EqualTo(("grupo-2026-01", 9.45m)));
        Assert.That(conMargen.Traza, Has.None.Contains("margen"));
        Assert.That(HonorariosDeTransferencia.De([suya], ["urgencia"], 1, 0).Avisos.Single().Codigo, Is.EqualTo("sin-tarifa"));
    }

    /// <summary>Un vehículo que cumple justo lo que la condición pide.</summary>
    private static DatosDelCalculo QueCumple(string territorio, CondicionDeRegla c)
    {
        var alternativa = c.Alguna is [.. , var ultima] ? ultima : null;
        var edad = c.EdadMayorQue ?? c.EdadDesde;
        var cilindrada = c.CilindradaHasta ?? (c.CilindradaMayorQue is { } mas ? mas + 100 : alternativa?.CilindradaMenorQue is { } menos ? menos - 1 : 1_800);
        return new(territorio, new(2026, 7, 26), new(2026, 7, 26), new(c.Categorias?[0] ?? CategoriaDeVehiculo.Otro)
        {
            ValorManual = c.BaseDesde is { } desde ? desde * 2 : 9_000,
            PrimeraMatriculacion = edad is { } anios ? new DateOnly(2026, 7, 25).AddYears(-anios) : new(2025, 12, 1),
            Cilindrada = cilindrada,
            PotenciaFiscal = c.PotenciaFiscalMayorQue is { } cvf ? cvf + 0.01m : 10,
            Distintivo = (c.Distintivos ?? alternativa?.Distintivos)?[0] ?? DistintivoAmbiental.B,
            Historico = c.Historico ?? false,
            AfectoActividad = c.AfectoActividad ?? false,
        });
    }
}
