using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Una línea de honorarios, sin impuesto.</summary>
public sealed record LineaDeHonorarios(string Concepto, decimal Importe);

/// <summary>Lo que cobra la gestoría. El impuesto indirecto va solo sobre esto, nunca sobre los suplidos (Ley 37/1992, art. 78.Tres.3.º).</summary>
/// <param name="Tarifa">Nombre de la tarifa; null si no hay ninguna.</param>
/// <param name="Lineas">Una por concepto.</param>
public sealed record HonorariosDeTransferencia(string? Tarifa, IReadOnlyList<LineaDeHonorarios> Lineas, TipoDeImpuestoIndirecto? Impuesto, decimal TipoImpuesto, decimal Cuota, IReadOnlyList<Aviso> Avisos, IReadOnlyList<string> Traza)
{
    public decimal Total => Lineas.Sum(l => l.Importe) + Cuota;

    /// <param name="tarifas">Las que valen hoy, de la más particular a la general.</param>
    /// <param name="conceptos">Lo que se encarga.</param>
    /// <param name="operaciones">Cuántas a la vez.</param>
    /// <param name="margen">Lo que añade el colaborador a la línea principal; no deja rastro.</param>
    public static HonorariosDeTransferencia De(IReadOnlyList<TarifaTransferencia> tarifas, IReadOnlyList<string> conceptos, int operaciones, decimal margen)
    {
        var relato = new Relato();
        var lineas = new List<LineaDeHonorarios>();
        foreach (var concepto in conceptos.Distinct())
        {
            if (tarifas.Select(t => t.Linea(concepto)).FirstOrDefault(l => l is not null) is { } linea)
                lineas.Add(new(linea.EnLetra, Relato.Centimos(linea.ImporteDe(operaciones))));
            else
                relato.Avisar("sin-tarifa", $"No hay tarifa para «{ConceptoDeTarifa.Nombre(concepto)}»: sus honorarios no están en el total. Consulte a la gestoría.");
        }

        if (tarifas is not [var tarifa, ..]) return new(null, [], null, 0, 0, relato.Avisos, relato.Traza);
        if (tarifa.Minimo is { } minimo && lineas.Count > 0 && lineas.Sum(l => l.Importe) is var suma && suma < minimo) lineas.Add(new("Hasta el mínimo de honorarios", Relato.Centimos(minimo - suma)));
        if (margen > 0 && lineas.Count > 0) lineas[0] = lineas[0] with { Importe = lineas[0].Importe + margen };

        var cuota = Relato.Centimos(lineas.Sum(l => l.Importe) * tarifa.TipoImpuesto / 100);
        var impuesto = tarifa.Impuesto.ToString().ToUpperInvariant();
        foreach (var linea in lineas) relato.Anotar($"Honorarios, «{linea.Concepto}»: {Relato.Euro(linea.Importe)}.");
        if (lineas.Count > 0)
            relato.Anotar($"{impuesto} del {Euros.Tipo(tarifa.TipoImpuesto)}, solo sobre los honorarios: {Relato.Euro(cuota)}. El impuesto y las tasas son suplidos y no lo llevan (Ley 37/1992, art. 78.Tres.3.º).");
        return new(tarifa.Clave, lineas, tarifa.Impuesto, tarifa.TipoImpuesto, cuota, relato.Avisos, relato.Traza);
    }
}
