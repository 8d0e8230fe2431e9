using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Ficha de una escritura. Importes en euros.</summary>
public sealed record EscrituraDto
{
    public required Guid Id { get; init; }
    public string? Protocolo { get; init; }
    public int? Anio { get; init; }
    public DateOnly? FechaOtorgamiento { get; init; }
    public string? TipoActo { get; init; }
    public string? Notario { get; init; }
    public string? Plaza { get; init; }
    public decimal? Importe { get; init; }

    /// <summary>Null si el del programa de la gestoría no tiene equivalente: vale entonces el texto.</summary>
    public EstadoEscritura? Estado { get; init; }

    public required string EstadoTexto { get; init; }
    public required Pagina<PasoDeEscrituraDto> Pasos { get; init; }
    public required Pagina<OtorganteDto> Otorgantes { get; init; }
    public required Pagina<FincaDto> Fincas { get; init; }
    public Modelo600Dto? Modelo600 { get; init; }
    public PresentacionDto? Presentacion { get; init; }

    /// <summary>Los que faltan por subsanar, primero.</summary>
    public required Pagina<DefectoDto> Defectos { get; init; }

    /// <summary>Sus expedientes que puede ver quien mira.</summary>
    public required Pagina<ExpedienteCitadoDto> Expedientes { get; init; }
}

/// <summary>Quien mira ve entero su propio NIF; de los demás, <c>***4567**</c>. La gestoría lo ve todo.</summary>
public sealed record OtorganteDto(string Rol, string Nombre, string Nif, bool EsUsted);

public sealed record FincaDto(string? Registro, string? Municipio, string? Seccion, string? Finca, string? Cru, string? ReferenciaCatastral);

/// <param name="Concepto">Concepto del impuesto.</param>
/// <param name="FechaDevengo">Día del devengo.</param>
/// <param name="Base">Base, euros.</param>
/// <param name="Tipo">Tipo, en %.</param>
/// <param name="Cuota">Cuota, euros.</param>
/// <param name="Numero">Número del modelo.</param>
/// <param name="Csv">Código seguro de verificación.</param>
public sealed record Modelo600Dto(string? Concepto, DateOnly? FechaDevengo, decimal? Base, decimal? Tipo, decimal? Cuota, string? Numero, string? Csv);

/// <param name="Libro">Libro diario.</param>
/// <param name="Entrada">Número de entrada.</param>
/// <param name="FechaAsiento">Día del asiento de presentación.</param>
/// <param name="Caduca">Último día del asiento, según el programa de la gestoría: el portal no lo calcula.</param>
/// <param name="Dias">Días que quedan; negativos si caducó.</param>
public sealed record PresentacionDto(string? Libro, string? Entrada, DateOnly? FechaAsiento, DateOnly? Caduca, int? Dias);

public sealed record DefectoDto(string Texto, DateOnly? Fecha, bool Subsanado);
