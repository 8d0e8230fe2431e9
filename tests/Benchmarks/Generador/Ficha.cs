using System.Text.Json;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>Lo que hay que saber de una base de datos generada para medir con ella. Va a su lado, en <c>banco.json</c>.</summary>
internal sealed record Ficha
{
    public required string Motor { get; init; }
    public required string Conexion { get; init; }
    public required int Expedientes { get; init; }
    public required string Slug { get; init; }

    /// <summary>Secreto de la cookie del colaborador medido.</summary>
    public required string SecretoDePagina { get; init; }

    /// <summary>Secreto de su token de la API.</summary>
    public required string SecretoDeApi { get; init; }

    /// <summary>Uno de sus expedientes, con documentos.</summary>
    public required Guid ExpedienteId { get; init; }

    public required Guid Documento100K { get; init; }
    public required Guid Documento1M { get; init; }

    public async Task GuardarAsync(string carpeta) => await File.WriteAllTextAsync(Ruta(carpeta), JsonSerializer.Serialize(this));

    public static async Task<Ficha> LeerAsync(string carpeta) => JsonSerializer.Deserialize<Ficha>(await File.ReadAllTextAsync(Ruta(carpeta)))!;

    private static string Ruta(string carpeta) => Path.Combine(carpeta, "banco.json");
}
