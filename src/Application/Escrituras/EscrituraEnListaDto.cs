using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Escritura en una lista.</summary>
public sealed record EscrituraEnListaDto
{
    public required Guid Id { get; init; }
    public string? Protocolo { get; init; }
    public int? Anio { get; init; }
    public DateOnly? FechaOtorgamiento { get; init; }
    public string? TipoActo { get; init; }
    public string? Notario { get; init; }
    public string? Plaza { get; init; }

    /// <summary>Null si el del programa de la gestoría no tiene equivalente: vale entonces el texto.</summary>
    public EstadoEscritura? Estado { get; init; }

    public required string EstadoTexto { get; init; }

    /// <summary>Defectos sin subsanar.</summary>
    public required int DefectosPendientes { get; init; }

    internal static EscrituraEnListaDto De(Escritura e) => new()
    {
        Id = e.Id,
        Protocolo = e.Datos.Protocolo?.Trim(),
        Anio = e.Anio,
        FechaOtorgamiento = e.Datos.FechaOtorgamiento,
        TipoActo = e.Datos.TipoActo,
        Notario = e.Datos.Notario?.Nombre,
        Plaza = e.Datos.Notario?.Plaza,
        Estado = e.Estado,
        EstadoTexto = TextoDe(e),
        DefectosPendientes = (e.Datos.Defectos ?? []).Count(d => d.Subsanado != true),
    };

    private static string TextoDe(Escritura e) => e.Estado is { } estado
        ? EstadosDeEscritura.Nombre(estado)
        : e.Datos.EstadoOrigen?.Nombre?.Trim() is { Length: > 0 } nombre ? nombre : "En trámite";
}
