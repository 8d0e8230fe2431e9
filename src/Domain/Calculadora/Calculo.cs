namespace ElGestorPortal.Domain.Calculadora;

/// <summary>De dónde sale el valor del vehículo.</summary>
public enum OrigenDelValor
{
    Fila,
    Tramo,
    Manual,
    FiscalManual,
}

/// <summary>Cuál de los dos importes es la base: el mayor.</summary>
public enum OrigenDeLaBase
{
    Precio,
    Valor,
}

/// <summary>De dónde sale la potencia fiscal que se usó.</summary>
public enum OrigenDeLaPotencia
{
    FichaTecnica,
    Tabla,
    Calculada,
}

/// <summary>Cuánto vale el vehículo entero para Hacienda.</summary>
public sealed record Valoracion
{
    public OrigenDelValor? Origen { get; init; }
    public decimal? PrecioMedio { get; init; }
    public int? AntiguedadAnios { get; init; }

    /// <summary>Lo que queda según el Anexo IV, en %.</summary>
    public decimal? Porcentaje { get; init; }

    public decimal FactorUso { get; init; } = 1;
    public decimal? ValorFiscal { get; init; }

    /// <summary>Territorio con tabla propia: el valor del BOE solo orienta.</summary>
    public bool Orientativo { get; init; }
}

/// <summary>El impuesto y por qué es ese.</summary>
public sealed record Impuesto(string Modelo, string Regla, string Norma, string Confianza, bool DebePresentar)
{
    /// <summary>null solo si no se conoce ni valor ni precio y no hacen falta.</summary>
    public decimal? Base { get; init; }

    public OrigenDeLaBase? OrigenBase { get; init; }

    /// <summary>En %; null si la cuota es fija.</summary>
    public decimal? Tipo { get; init; }

    public decimal? CuotaFija { get; init; }
    public decimal CuotaIntegra { get; init; }

    /// <summary>En euros.</summary>
    public decimal Bonificacion { get; init; }

    public decimal Cuota => CuotaIntegra - Bonificacion;

    /// <summary>null si no hay que presentar.</summary>
    public string? Plazo { get; init; }
}

/// <summary>Tasa que se paga a Tráfico.</summary>
public sealed record TasaDelCalculo(string Codigo, string Concepto, decimal Importe);

/// <summary>Algo que falta, o que conviene saber.</summary>
public sealed record Aviso(string Codigo, string Texto);

/// <summary>Lo que sale de las normas; los honorarios los pone la tarifa del despacho.</summary>
public sealed record ResultadoDelCalculo(Valoracion Valoracion, Impuesto Impuesto, IReadOnlyList<TasaDelCalculo> Tasas, IReadOnlyList<Aviso> Avisos, IReadOnlyList<string> Traza)
{
    public decimal? PotenciaFiscal { get; init; }
    public OrigenDeLaPotencia? OrigenPotencia { get; init; }

    /// <summary>Lo que la gestoría paga por cuenta del cliente: no lleva impuesto indirecto.</summary>
    public decimal Suplidos => Impuesto.Cuota + Tasas.Sum(t => t.Importe);
}

/// <summary>No se conoce ni un valor ni un precio: no hay con qué calcular.</summary>
public sealed class FaltanDatosException() : Exception("Diga el precio o elija el vehículo: sin ninguno de los dos no se puede calcular el impuesto.");
