using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Base, regla, cuota y si hay que presentar.</summary>
internal static class ImpuestoDeLaTransmision
{
    public static Impuesto Liquidar(DatosDelCalculo datos, Versionada<ReglasDelImpuesto> reglas, NormaDeTerritorio territorio, Valoracion valoracion, decimal? potencia, Relato relato)
    {
        var (enBase, origen) = Base(datos, valoracion, relato);
        if (datos.VendedorProfesionalConFactura)
        {
            relato.Anotar("Vende un profesional con factura: la operación lleva IVA y no está sujeta a transmisiones patrimoniales (TRLITPAJD art. 7.5).");
            return new(territorio.Modelo, "no-sujeto-iva", "TRLITPAJD art. 7.5", "alta", false) { Base = enBase, OrigenBase = origen };
        }

        if (datos.CompraventaParaReventa)
        {
            relato.Anotar("La compra un profesional para revenderla: exenta (TRLITPAJD art. 45.I.B.17). Hay que presentar la autoliquidación.");
            relato.Avisar("reventa-en-un-anio", "La exención es provisional: queda en firme si el vehículo se revende en el plazo de un año desde la compra (TRLITPAJD art. 45.I.B.17).");
            return new(territorio.Modelo, "exento-reventa", "TRLITPAJD art. 45.I.B.17", "alta", true) { Base = enBase, OrigenBase = origen, Plazo = territorio.Plazo.EnLetra };
        }

        if (enBase is not { } b) throw new FaltanDatosException();
        return Cuota(datos, reglas, territorio, BuscadorDeRegla.Buscar(territorio, datos.FechaContrato, Hechos(datos, valoracion, b, potencia), relato), b, origen, relato);
    }

    /// <summary>El mayor de los dos: el precio de la parte o el valor de la parte.</summary>
    private static (decimal? Base, OrigenDeLaBase? Origen) Base(DatosDelCalculo datos, Valoracion valoracion, Relato relato)
    {
        var valor = valoracion.ValorFiscal;
        if (valor is { } entero && datos.Porcentaje != 100)
        {
            valor = Relato.Centimos(entero * datos.Porcentaje / 100);
            relato.Anotar($"Se transmite el {Euros.Tipo(datos.Porcentaje)}: valor de esa parte, {Relato.Euro(valor.Value)}.");
        }

        if (datos.PrecioDeclarado is not { } declarado)
        {
            if (valor is not { } solo) return (null, null);
            relato.Avisar("falta-precio", "Falta el precio del contrato: la base es el valor fiscal. Si el precio es mayor, la base será el precio.");
            relato.Anotar($"Base imponible: {Relato.Euro(solo)}, el valor fiscal.");
            return (solo, OrigenDeLaBase.Valor);
        }

        var precio = Relato.Centimos(declarado);
        var esPrecio = valor is not { } v || precio > v;
        var mayor = esPrecio ? precio : valor!.Value;
        relato.Anotar(valor is null
            ? $"Base imponible: {Relato.Euro(mayor)}, el precio declarado."
            : $"Base imponible: {Relato.Euro(mayor)}, el mayor entre el precio declarado ({Relato.Euro(precio)}) y el valor fiscal ({Relato.Euro(valor.Value)}).");
        return (mayor, esPrecio ? OrigenDeLaBase.Precio : OrigenDeLaBase.Valor);
    }

    /// <summary>Los umbrales miran el vehículo entero, aunque se transmita una parte.</summary>
    private static HechosDelVehiculo Hechos(DatosDelCalculo datos, Valoracion valoracion, decimal laBase, decimal? potencia)
    {
        var vehiculo = datos.Vehiculo;
        var edad = vehiculo.PrimeraMatriculacion is { } primera ? new Antiguedad(primera, datos.FechaContrato, datos.Lectura) : (Antiguedad?)null;
        var entera = datos.Porcentaje == 100 ? laBase : Math.Max(valoracion.ValorFiscal ?? 0, Relato.Centimos((datos.PrecioDeclarado ?? 0) * 100 / datos.Porcentaje));
        return new(vehiculo.Categoria, edad, vehiculo.Cilindrada ?? vehiculo.Fila?.Cilindrada, potencia, vehiculo.Distintivo, entera, valoracion.PrecioMedio, vehiculo.Historico, vehiculo.AfectoActividad);
    }

    private static Impuesto Cuota(DatosDelCalculo datos, Versionada<ReglasDelImpuesto> reglas, NormaDeTerritorio territorio, ReglaDeCuota? regla, decimal laBase, OrigenDeLaBase? origen, Relato relato)
    {
        var norma = regla?.Norma ?? territorio.Norma;
        var tipo = regla is null ? territorio.Tipo : regla.Tipo;
        var integra = tipo is { } t ? Relato.Centimos(laBase * t / 100) : Relato.Centimos(regla!.Cuota!.Value * datos.Porcentaje / 100);
        relato.Anotar(tipo is { } deTipo
            ? $"{(regla is null ? "Tipo general" : "Tipo")} del {Euros.Tipo(deTipo)}: cuota íntegra de {Relato.Euro(integra)} ({norma})."
            : $"Cuota fija de {Relato.Euro(regla!.Cuota!.Value)}{(datos.Porcentaje == 100 ? "" : $", por el {Euros.Tipo(datos.Porcentaje)} que se transmite: {Relato.Euro(integra)}")} ({norma}).");
        if (tipo is null && integra > 0 && datos.Porcentaje != 100)
            relato.Avisar("cuota-fija-proporcional", "La cuota fija se ha repartido según la parte que se transmite. Hay oficinas que la piden entera: consúltelo.");

        var presenta = regla?.DebePresentar ?? true;
        var bonificacion = Bonificacion(datos, territorio, integra, relato);
        relato.Anotar(presenta
            ? $"Cuota: {Relato.Euro(integra - bonificacion)}. Se presenta el modelo {territorio.Modelo} en {territorio.Plazo.EnLetra}."
            : $"Cuota: {Relato.Euro(integra - bonificacion)}. No hay obligación de presentar la autoliquidación.");
        AvisarDeLoQueNoEstaClaro(territorio, regla, reglas.Clave, relato);
        return new(territorio.Modelo, regla?.Id ?? "general", norma, regla?.Confianza ?? territorio.Confianza, presenta)
        {
            Base = laBase, OrigenBase = origen, Tipo = tipo, CuotaFija = regla?.Cuota, CuotaIntegra = integra, Bonificacion = bonificacion, Plazo = presenta ? territorio.Plazo.EnLetra : null,
        };
    }

    private static decimal Bonificacion(DatosDelCalculo datos, NormaDeTerritorio territorio, decimal integra, Relato relato)
    {
        if (territorio.Bonificacion is not { } bonificacion) return 0;
        if (!datos.AdquirenteResidente)
        {
            relato.Avisar("bonificacion-si-reside", $"Si quien compra reside en {territorio.Nombre}, la cuota se bonifica el {Euros.Tipo(bonificacion)}.");
            return 0;
        }

        var importe = Relato.Centimos(integra * bonificacion / 100);
        relato.Anotar($"Bonificación del {Euros.Tipo(bonificacion)} de la cuota por residir en {territorio.Nombre}: −{Relato.Euro(importe)} (TRLITPAJD art. 57 bis.3).");
        return importe;
    }

    private static void AvisarDeLoQueNoEstaClaro(NormaDeTerritorio territorio, ReglaDeCuota? regla, string version, Relato relato)
    {
        var confianza = regla?.Confianza ?? territorio.Confianza;
        if (confianza != "alta") relato.Avisar("confianza", $"Esta regla tiene confianza {confianza} en las reglas {version}. Compruébela antes de presentar: {regla?.Norma ?? territorio.Norma}.");
        if (regla?.Nota is { } nota) relato.Avisar("nota-de-la-regla", nota);
        if (territorio.Nota is { } general) relato.Avisar("nota-del-territorio", general);
    }
}
