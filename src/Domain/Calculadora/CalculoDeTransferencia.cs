using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>
/// El motor: lo que cuesta transmitir un vehículo usado, según unas normas. Es una función: con los mismos datos y las mismas normas da siempre lo mismo,
/// y cuenta cada paso con su norma.
/// </summary>
public static class CalculoDeTransferencia
{
    /// <exception cref="FaltanDatosException">No se conoce ni un valor ni un precio, y hacen falta.</exception>
    public static ResultadoDelCalculo Calcular(DatosDelCalculo datos, NormasDelCalculo normas)
    {
        var relato = new Relato();
        var territorio = normas.Reglas.Norma.Territorio(datos.Territorio) ?? throw new DomainRuleException("Ese territorio no está en las reglas.");
        Cabecera(datos, normas, territorio, relato);

        var valoracion = ValorDelVehiculo.Valorar(datos, normas, territorio, relato);
        var potencia = PotenciaDelVehiculo.Averiguar(datos.Vehiculo, relato);
        var impuesto = ImpuestoDeLaTransmision.Liquidar(datos, normas.Reglas, territorio, valoracion, potencia?.Valor, relato);
        var tasas = Tasas(datos, normas.Tasas, relato);
        return new(valoracion, impuesto, tasas, relato.Avisos, relato.Traza) { PotenciaFiscal = potencia?.Valor, OrigenPotencia = potencia?.Origen };
    }

    private static void Cabecera(DatosDelCalculo datos, NormasDelCalculo normas, NormaDeTerritorio territorio, Relato relato)
    {
        relato.Anotar($"Contrato de {Relato.Fecha(datos.FechaContrato)}: precios de la Orden {normas.Orden.Clave} y reglas {normas.Reglas.Clave} de {territorio.Nombre}.");
        AvisarDeLasQueNoRegian(datos, normas, territorio, relato);
    }

    /// <summary>De un día del que el portal no tiene las normas se calcula con las más próximas, y se dice cuáles faltan y lo que cambiarían.</summary>
    private static void AvisarDeLasQueNoRegian(DatosDelCalculo datos, NormasDelCalculo normas, NormaDeTerritorio territorio, Relato relato)
    {
        var contrato = datos.FechaContrato;
        if (normas.Orden.Desde > contrato)
            relato.Avisar("orden-de-otro-ejercicio", $"El portal no tiene la Orden de precios en vigor el {Relato.Fecha(contrato)}: la primera que tiene es la de {normas.Orden.Desde.Year}. Ponga a mano el precio que traía la suya; con otro, el valor fiscal solo orienta.");
        else if (normas.Orden.Desde.Year != contrato.Year)
            relato.Avisar("orden-de-otro-ejercicio", $"La Orden de precios que se usa es la de {normas.Orden.Desde.Year} y el contrato es de {contrato.Year}. Compruebe si hay otra en vigor.");
        if (normas.Depreciacion.Desde > contrato)
            relato.Avisar("depreciacion-posterior", $"La tabla de depreciación que tiene el portal rige desde el {Relato.Fecha(normas.Depreciacion.Desde)}, después del contrato: con la de entonces el valor fiscal podría ser otro.");

        // De un territorio puede saberse que sus reglas ya regían aunque la versión sea posterior.
        if ((territorio.Desde ?? normas.Reglas.Desde) is var desde && contrato < desde)
            relato.Avisar("reglas-posteriores", $"Las reglas de {territorio.Nombre} que tiene el portal rigen desde el {Relato.Fecha(desde)}, después del contrato: con las de entonces el impuesto podría ser otro.");
        if (normas.Tasas.Desde > datos.FechaPresentacion)
            relato.Avisar("tasas-posteriores", $"Las tasas de Tráfico que tiene el portal rigen desde el {Relato.Fecha(normas.Tasas.Desde)}, después de la presentación: las de entonces podrían ser otras.");
    }

    private static List<TasaDelCalculo> Tasas(DatosDelCalculo datos, Versionada<TasasDeTrafico> version, Relato relato)
    {
        var tasas = new List<TasaDelCalculo>();
        foreach (var concepto in datos.Conceptos.Distinct())
        {
            if (version.Norma.Para(concepto, datos.Vehiculo.Categoria) is not { } tasa) continue;

            tasas.Add(new(tasa.Codigo, tasa.Concepto, tasa.Importe));
            relato.Anotar($"Tasa {tasa.Codigo} de Tráfico, «{tasa.Concepto}», al presentarse el {Relato.Fecha(datos.FechaPresentacion)}: {Relato.Euro(tasa.Importe)} ({version.Norma.Norma}).");
            if (!tasa.Confianza.StartsWith("alta", StringComparison.Ordinal) || tasa.Confianza.Contains("media", StringComparison.Ordinal) && concepto != ConceptoDeTarifa.Informe)
                relato.Avisar("tasa-por-comprobar", $"El importe de la tasa {tasa.Codigo} no está comprobado del todo. Confianza: {tasa.Confianza}.");
        }

        return tasas;
    }
}
