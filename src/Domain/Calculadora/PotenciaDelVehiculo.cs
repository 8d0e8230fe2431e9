using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Qué potencia fiscal se usa: la de la ficha técnica; si no, la que sale de la cilindrada y los cilindros, o de los kW; si no, la de la tabla.</summary>
internal static class PotenciaDelVehiculo
{
    public static (decimal Valor, OrigenDeLaPotencia Origen)? Averiguar(VehiculoQueSeTransmite vehiculo, Relato relato)
    {
        if (vehiculo.PotenciaFiscal is { } ficha) return Con(ficha, OrigenDeLaPotencia.FichaTecnica, "de la ficha técnica", relato);

        var electrico = (vehiculo.Motor ?? vehiculo.Fila?.Motor) == TipoDeMotor.Electrico;
        var cilindrada = vehiculo.Cilindrada ?? vehiculo.Fila?.Cilindrada;
        if (!electrico && cilindrada is { } cc and > 0 && vehiculo.Cilindros is { } cilindros and > 0)
        {
            relato.Avisar("potencia-calculada", "La potencia fiscal está calculada para un motor de cuatro tiempos. Ponga la de la ficha técnica.");
            return Con(PotenciaFiscal.DeExplosion(cc, cilindros), OrigenDeLaPotencia.Calculada, "calculada con la cilindrada y los cilindros (Reglamento General de Vehículos, anexo V)", relato);
        }

        // La de la tabla no sirve en los eléctricos: los kW que se den van antes.
        if (electrico && vehiculo.PotenciaKw is { } kw)
        {
            relato.Avisar("potencia-calculada", "La potencia fiscal está calculada con los kW que se han dado, que han de ser los de la potencia efectiva, no los de pico. Ponga la de la ficha técnica.");
            return Con(PotenciaFiscal.DeElectrico(kw), OrigenDeLaPotencia.Calculada, "calculada con los kW (Reglamento General de Vehículos, anexo V)", relato);
        }

        if (vehiculo.Fila?.PotenciaFiscal is not { } tabla) return null;

        relato.Avisar("potencia-de-tabla", electrico
            ? "La potencia fiscal de la tabla no sirve en los eléctricos: toma la potencia de pico y sale de más. Ponga la de la ficha técnica."
            : "La potencia fiscal es la de la tabla de precios, que es indicativa. Ponga la de la ficha técnica.");
        return Con(tabla, OrigenDeLaPotencia.Tabla, "de la tabla de precios, indicativa", relato);
    }

    private static (decimal, OrigenDeLaPotencia) Con(decimal valor, OrigenDeLaPotencia origen, string deDonde, Relato relato)
    {
        relato.Anotar($"Potencia fiscal: {Euros.Cifra(valor)} CVF, {deDonde}.");
        return (valor, origen);
    }
}
