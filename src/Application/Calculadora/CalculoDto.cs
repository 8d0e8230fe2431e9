using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Lo que cuesta una transferencia, línea a línea, con qué normas y por qué.</summary>
public sealed record CalculoDto(VersionesDto Versiones, ValoracionDto Valoracion, ImpuestoDto Impuesto, IReadOnlyList<TasaDto> Tasas, IReadOnlyList<HonorarioDto> Honorarios)
{
    /// <summary>null si el despacho no tiene tarifa.</summary>
    public ImpuestoIndirectoDto? ImpuestoIndirecto { get; init; }

    /// <summary>Impuesto y tasas: lo que la gestoría paga por cuenta del cliente, sin impuesto indirecto.</summary>
    public decimal Suplidos { get; init; }

    public decimal Total { get; init; }

    /// <summary>Lo que falta y lo que conviene comprobar.</summary>
    public IReadOnlyList<AvisoDto> Avisos { get; init; } = [];

    /// <summary>Una línea por paso.</summary>
    public IReadOnlyList<string> Traza { get; init; } = [];

    /// <summary>La potencia fiscal que se usó y de dónde salió; null si no se sabe.</summary>
    public PotenciaDto? PotenciaFiscal { get; init; }

    internal static CalculoDto De(NormasDelCalculo normas, ResultadoDelCalculo calculo, HonorariosDeTransferencia honorarios) => new(
        new(normas.Orden.Clave, normas.Reglas.Clave, normas.Tasas.Clave, honorarios.Tarifa) { Depreciacion = normas.Depreciacion.Clave },
        ValoracionDto.De(calculo.Valoracion), ImpuestoDto.De(calculo.Impuesto),
        [.. calculo.Tasas.Select(t => new TasaDto(t.Codigo, t.Concepto, t.Importe))], [.. honorarios.Lineas.Select(l => new HonorarioDto(l.Concepto, l.Importe))])
    {
        ImpuestoIndirecto = honorarios.Impuesto is { } impuesto ? new(impuesto, honorarios.TipoImpuesto, honorarios.Cuota) : null,
        Suplidos = calculo.Suplidos,
        Total = calculo.Suplidos + honorarios.Total,
        Avisos = [.. calculo.Avisos.Concat(honorarios.Avisos).Select(a => new AvisoDto(a.Codigo, a.Texto))],
        Traza = [.. calculo.Traza, .. honorarios.Traza, $"Suplidos: {Euros.Texto(calculo.Suplidos)}. Total: {Euros.Texto(calculo.Suplidos + honorarios.Total)}."],
        PotenciaFiscal = calculo is { PotenciaFiscal: { } cvf, OrigenPotencia: { } origen } ? new(cvf, origen) : null,
    };
}

/// <summary>El nombre de la versión de cada norma, y el de la tarifa.</summary>
public sealed record VersionesDto(string Orden, string Reglas, string Tasas, string? Tarifa)
{
    /// <summary>Tabla de depreciación.</summary>
    public string Depreciacion { get; init; } = "";
}

/// <summary>Cuánto vale el vehículo entero para Hacienda. Lo que no se sabe es null.</summary>
public sealed record ValoracionDto(OrigenDelValor? Origen, decimal? PrecioMedio, int? AntiguedadAnios, decimal? Porcentaje, decimal FactorUso, decimal? ValorFiscal, bool Orientativo)
{
    internal static ValoracionDto De(Valoracion v) => new(v.Origen, v.PrecioMedio, v.AntiguedadAnios, v.Porcentaje, v.FactorUso, v.ValorFiscal, v.Orientativo);
}

/// <summary>El impuesto: base, regla, cuota, si hay que presentar y en qué plazo. <c>tipo</c> en %; <c>bonificacion</c> en euros.</summary>
public sealed record ImpuestoDto(string Modelo, decimal? Base, OrigenDeLaBase? OrigenBase, string Regla, decimal? Tipo, decimal? CuotaFija, decimal CuotaIntegra, decimal Bonificacion, decimal Cuota)
{
    public string Norma { get; init; } = "";

    /// <summary>Hasta dónde está comprobada la regla: alta, media-alta, media, baja.</summary>
    public string Confianza { get; init; } = "";

    public bool DebePresentar { get; init; }
    public string? Plazo { get; init; }

    internal static ImpuestoDto De(Impuesto i) => new(i.Modelo, i.Base, i.OrigenBase, i.Regla, i.Tipo, i.CuotaFija, i.CuotaIntegra, i.Bonificacion, i.Cuota)
    {
        Norma = i.Norma, Confianza = i.Confianza, DebePresentar = i.DebePresentar, Plazo = i.Plazo,
    };
}

/// <summary>Una tasa de Tráfico.</summary>
public sealed record TasaDto(string Codigo, string Concepto, decimal Importe);

/// <summary>Honorarios de un concepto, sin impuesto indirecto.</summary>
public sealed record HonorarioDto(string Concepto, decimal Importe);

/// <summary>Solo sobre los honorarios. <c>tipo</c> en %.</summary>
public sealed record ImpuestoIndirectoDto(TipoDeImpuestoIndirecto Impuesto, decimal Tipo, decimal Importe);

/// <summary>Un dato que falta, o algo que conviene comprobar.</summary>
public sealed record AvisoDto(string Codigo, string Texto);

/// <summary>Caballos fiscales y de dónde salen.</summary>
public sealed record PotenciaDto(decimal Valor, OrigenDeLaPotencia Origen);
