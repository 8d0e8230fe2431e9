namespace ElGestorPortal.Application.Calculadora;

/// <summary>Una línea de lo que se paga.</summary>
/// <param name="Concepto">Qué es.</param>
/// <param name="Detalle">De dónde sale, si hay algo que decir.</param>
/// <param name="Importe">Euros.</param>
public sealed record LineaDelCalculo(string Concepto, string? Detalle, decimal Importe);

/// <summary>Un cálculo en líneas que se leen, las mismas en la pantalla y en el papel. Suman el total.</summary>
public static class LineasDelCalculo
{
    extension(CalculoDto calculo)
    {
        public IEnumerable<LineaDelCalculo> Lineas()
        {
            foreach (var linea in calculo.LineasDeSuplidos()) yield return linea;
            foreach (var linea in calculo.LineasDeHonorarios()) yield return linea;
            if (calculo.LineaDeImpuestoIndirecto() is { } impuesto) yield return impuesto;
        }

        /// <summary>El impuesto y las tasas.</summary>
        public IEnumerable<LineaDelCalculo> LineasDeSuplidos()
        {
            var i = calculo.Impuesto;
            var como = i switch
            {
                { Cuota: 0, CuotaIntegra: 0 } => "Impuesto de transmisiones, no se paga",
                { CuotaFija: not null } => "Impuesto de transmisiones, cuota fija",
                { Tipo: { } tipo, Base: { } b } => $"Impuesto de transmisiones, {Euros.Tipo(tipo)} de {Euros.Texto(b)}",
                _ => "Impuesto de transmisiones",
            };
            yield return new(como, i.DebePresentar ? $"modelo {i.Modelo}" : "no hay que presentarlo", i.CuotaIntegra);
            if (i.Bonificacion > 0) yield return new("Bonificación del impuesto", null, -i.Bonificacion);
            foreach (var tasa in calculo.Tasas) yield return new(tasa.Concepto, $"tasa {tasa.Codigo} de la DGT", tasa.Importe);
        }

        public IEnumerable<LineaDelCalculo> LineasDeHonorarios() => calculo.Honorarios.Select(h => new LineaDelCalculo(h.Concepto, "honorarios", h.Importe));

        /// <summary>El IVA, IGIC o IPSI, solo de los honorarios.</summary>
        public LineaDelCalculo? LineaDeImpuestoIndirecto() => calculo.ImpuestoIndirecto is { } i
            ? new($"{i.Impuesto.ToString().ToUpperInvariant()} {Euros.Tipo(i.Tipo)}", "solo sobre los honorarios", i.Importe)
            : null;

        public decimal HonorariosConImpuesto => calculo.Total - calculo.Suplidos;
    }
}
