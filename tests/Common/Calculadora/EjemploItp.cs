using System.Text.Json;
using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Tests.Common.Calculadora;

/// <summary>Un ejemplo publicado por otros, tal como está en su fichero, y cómo se pide: lo que no dice no importa para su resultado.</summary>
public sealed record EjemploItp
{
    private static readonly JsonSerializerOptions Opciones = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };
    private static readonly DateOnly SinFecha = new(2026, 7, 26);

    public required string Id { get; init; }
    public required string Territory { get; init; }
    public required CategoriaDeVehiculo Category { get; init; }
    public required decimal ExpectedTax { get; init; }
    public decimal? ExpectedValue { get; init; }
    public decimal? BasePrice { get; init; }
    public decimal? DeclaredPrice { get; init; }
    public int? AgeYears { get; init; }
    public decimal? Cc { get; init; }
    public decimal? Cvf { get; init; }
    public DistintivoAmbiental? EnvironmentalLabel { get; init; }
    public DateOnly? FirstRegistration { get; init; }
    public DateOnly? TransferDate { get; init; }
    public bool SpecialUse { get; init; }
    public bool Historic { get; init; }

    public static IReadOnlyList<EjemploItp> Todos { get; } = Leer();

    public DateOnly Contrato => TransferDate ?? SinFecha;

    /// <summary>Sin fecha, los años que dice y 45 días más.</summary>
    public DateOnly? Primera => FirstRegistration ?? (AgeYears is { } anios ? Contrato.AddYears(-anios).AddDays(-45) : null);

    /// <summary>Sin precio de tabla, el declarado; y si solo dice el valor, ese es el final.</summary>
    public decimal? ValorManual => BasePrice ?? (ValorFiscal is null ? DeclaredPrice : null);

    public decimal? ValorFiscal => BasePrice is null ? ExpectedValue : null;

    public DatosDelCalculo Datos => new(Territory, Contrato, Contrato, new(Category)
    {
        ValorManual = ValorManual, ValorFiscalManual = ValorFiscal, PrimeraMatriculacion = Primera, Cilindrada = Cc, PotenciaFiscal = Cvf ?? 12, Distintivo = EnvironmentalLabel ?? DistintivoAmbiental.C,
        UsoEspecial = SpecialUse, Historico = Historic,
    }) { PrecioDeclarado = DeclaredPrice };

    /// <summary>El cuerpo de la petición, con los nombres de la API.</summary>
    public object Peticion => new
    {
        territorio = Territory, fechaContrato = Contrato, precioDeclarado = DeclaredPrice, conceptos = new[] { "transferencia" },
        vehiculo = new
        {
            categoria = JsonNamingPolicy.KebabCaseLower.ConvertName(Category.ToString()), valorManual = ValorManual, valorFiscalManual = ValorFiscal, primeraMatriculacion = Primera, cilindrada = Cc, potenciaFiscal = Cvf ?? 12,
            distintivo = EnvironmentalLabel is { } d ? JsonSerializer.SerializeToElement(d, Opciones).GetString() : "C", usoEspecial = SpecialUse, historico = Historic,
        },
    };

    public override string ToString() => Id;

    private static List<EjemploItp> Leer()
    {
        using var fichero = typeof(EjemploItp).Assembly.GetManifestResourceStream("Calculadora.ejemplos-itp.json")!;
        return JsonDocument.Parse(fichero).RootElement.GetProperty("examples").Deserialize<List<EjemploItp>>(Opciones)!;
    }
}
