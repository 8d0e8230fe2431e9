namespace ElGestorPortal.Domain.Calculadora;

/// <summary>La primera regla que se cumple. La que no se puede decidir porque falta un dato no se cumple, y se avisa de lo que cambiaría.</summary>
internal static class BuscadorDeRegla
{
    private static readonly Dictionary<DatoDelVehiculo, (string Codigo, string Nombre)> Datos = new()
    {
        [DatoDelVehiculo.Antiguedad] = ("falta-antiguedad", "la fecha de primera matriculación"),
        [DatoDelVehiculo.Cilindrada] = ("falta-cilindrada", "la cilindrada"),
        [DatoDelVehiculo.PotenciaFiscal] = ("falta-potencia-fiscal", "la potencia fiscal (CVF)"),
        [DatoDelVehiculo.Distintivo] = ("falta-distintivo", "el distintivo ambiental"),
        [DatoDelVehiculo.ValorDeTablas] = ("falta-valor-de-tablas", "el precio medio de tablas, sin depreciar"),
    };

    /// <summary>null: ninguna, y rige el tipo general.</summary>
    public static ReglaDeCuota? Buscar(NormaDeTerritorio territorio, DateOnly contrato, HechosDelVehiculo hechos, Relato relato)
    {
        Dictionary<DatoDelVehiculo, List<ReglaDeCuota>>? dudas = null;
        ReglaDeCuota? regla = null;
        foreach (var candidata in territorio.Reglas)
        {
            if (candidata.Desde is { } desde && contrato < desde) continue;
            if (candidata.Cuando.Mirar(hechos) is not { } faltan) continue;
            if (faltan.Count == 0)
            {
                regla = candidata;
                break;
            }

            dudas ??= [];
            foreach (var dato in faltan.Distinct())
                (dudas.TryGetValue(dato, out var ya) ? ya : dudas[dato] = []).Add(candidata);
        }

        foreach (var (dato, posibles) in dudas ?? []) Avisar(dato, posibles, relato);
        return regla;
    }

    private static void Avisar(DatoDelVehiculo dato, List<ReglaDeCuota> posibles, Relato relato)
    {
        var (codigo, nombre) = Datos[dato];
        relato.Avisar(codigo, $"Falta {nombre}. Según cuál sea, podría corresponder {string.Join(" o ", posibles.Select(p => $"{p.EnLetra} ({p.Norma})").Distinct())}.");
    }
}
