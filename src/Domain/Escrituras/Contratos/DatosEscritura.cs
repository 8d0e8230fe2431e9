using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Escrituras.Contratos;

/// <summary>Elemento <c>escritura</c> del puente. Importes en euros.</summary>
public sealed record DatosEscritura : DatosDelEscritorio
{
    public Notario? Notario { get; init; }
    public string? Protocolo { get; init; }
    public int? Anio { get; init; }
    public DateOnly? FechaOtorgamiento { get; init; }
    public string? TipoActo { get; init; }
    public decimal? Importe { get; init; }
    public IReadOnlyList<Otorgante>? Otorgantes { get; init; }
    public IReadOnlyList<Finca>? Fincas { get; init; }
    public Modelo600? Modelo600 { get; init; }
    public PresentacionRegistral? Presentacion { get; init; }
    public CodigoYNombre? EstadoOrigen { get; init; }
    public IReadOnlyList<Defecto>? Defectos { get; init; }

    /// <summary>Lo mismo, sin esos otorgantes: queda su papel.</summary>
    public DatosEscritura Sin(Func<string?, bool> son, string texto) => (Otorgantes ?? []).Any(o => son(o.Nif))
        ? this with { Otorgantes = [.. Otorgantes!.Select(o => son(o.Nif) ? new Otorgante(o.Rol, null, null, null, null, texto) : o)] }
        : this;
}

public sealed record Notario(string? Nombre, string? Plaza);

public sealed record Otorgante(string? Rol, string? Nif, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial)
{
    public string NombreCompleto() => string.IsNullOrWhiteSpace(RazonSocial) ? Texto.Unir(Nombre, Apellido1, Apellido2) : RazonSocial.Trim();
}

public sealed record Finca(string? Registro, string? Municipio, string? Seccion, [property: System.Text.Json.Serialization.JsonPropertyName("finca")] string? Numero, string? Cru, string? ReferenciaCatastral);

public sealed record Modelo600(string? Concepto, DateOnly? FechaDevengo, decimal? Base, decimal? Tipo, decimal? Cuota, string? Numero, string? Csv);

public sealed record PresentacionRegistral(string? Libro, string? Entrada, DateOnly? FechaAsiento, DateOnly? Caduca);

public sealed record Defecto(string? Texto, DateOnly? Fecha, bool? Subsanado);
