using System.Text.Json;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Ejemplos resueltos que han publicado otros: con ellos se prueba una versión antes de activarla. Dan coherencia, no certeza.</summary>
internal static class EjemplosPublicados
{
    public static IReadOnlyList<Ejemplo> Todos { get; } = Leer();

    private static List<Ejemplo> Leer()
    {
        using var recurso = typeof(EjemplosPublicados).Assembly.GetManifestResourceStream("Calculadora.ejemplos.json")!;
        return JsonSerializer.Deserialize<List<Ejemplo>>(recurso, NormaEnJson.Opciones)!;
    }
}

/// <summary>Un ejemplo y lo que ha de dar.</summary>
internal sealed record Ejemplo(string Id, string Texto, string Territorio, DateOnly Contrato, CategoriaDeVehiculo Categoria, decimal CuotaEsperada)
{
    public DateOnly? PrimeraMatriculacion { get; init; }
    public decimal? Precio { get; init; }
    public decimal? ValorManual { get; init; }
    public decimal? ValorFiscal { get; init; }
    public decimal? Cilindrada { get; init; }
    public decimal? PotenciaFiscal { get; init; }
    public DistintivoAmbiental? Distintivo { get; init; }
    public decimal? ValorEsperado { get; init; }

    public DatosDelCalculo Datos => new(Territorio, Contrato, Contrato, new(Categoria)
    {
        ValorManual = ValorManual, ValorFiscalManual = ValorFiscal, PrimeraMatriculacion = PrimeraMatriculacion, Cilindrada = Cilindrada, PotenciaFiscal = PotenciaFiscal, Distintivo = Distintivo,
    }) { PrecioDeclarado = Precio };
}
