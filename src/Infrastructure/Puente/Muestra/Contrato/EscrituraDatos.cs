namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record NotarioDatos(string Nombre, string Plaza);

internal sealed record FincaDatos(string Registro, string Municipio, string? Seccion, string Finca, string Cru, string ReferenciaCatastral);

internal sealed record Modelo600Datos(
    string Concepto, DateOnly FechaDevengo, decimal Base, decimal Tipo, decimal Cuota, string? Numero, string? Csv);

internal sealed record PresentacionDatos(string Libro, string Entrada, DateOnly FechaAsiento, DateOnly Caduca);

internal sealed record DefectoDatos(string Texto, DateOnly Fecha, bool Subsanado);

internal sealed record EscrituraDatos
{
    public required NotarioDatos Notario { get; init; }
    public string? Protocolo { get; init; }
    public int? Anio { get; init; }
    public DateOnly? FechaOtorgamiento { get; init; }
    public required string TipoActo { get; init; }
    public decimal? Importe { get; init; }
    public required IReadOnlyList<IntervinienteDatos> Otorgantes { get; init; }
    public required IReadOnlyList<FincaDatos> Fincas { get; init; }
    public Modelo600Datos? Modelo600 { get; init; }
    public PresentacionDatos? Presentacion { get; init; }
    public required CodigoYNombre EstadoOrigen { get; init; }
    public required IReadOnlyList<DefectoDatos> Defectos { get; init; }
}
