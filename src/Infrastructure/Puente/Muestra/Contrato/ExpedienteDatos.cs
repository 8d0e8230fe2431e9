namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record CodigoYNombre(string Codigo, string Nombre);

internal sealed record PasoDatos(string Clave, DateOnly Fecha);

internal sealed record PublicadoDatos(bool? Cliente, bool? Colaborador);

internal sealed record ExpedienteDatos
{
    public required string Numero { get; init; }
    public string? RefPropia { get; init; }
    public Guid? SolicitudId { get; init; }
    public required CodigoYNombre TipoTramite { get; init; }
    public required string Titulo { get; init; }
    public required CodigoYNombre EstadoOrigen { get; init; }
    public required IReadOnlyList<PasoDatos> Pasos { get; init; }
    public string? DebeActuar { get; init; }
    public required DateOnly FechaAlta { get; init; }
    public DateOnly? FechaPresentacion { get; init; }
    public DateOnly? FechaFin { get; init; }
    public string? Jefatura { get; init; }
    public string? Administracion { get; init; }
    public string? Respuesta { get; init; }
    public decimal? Importe { get; init; }
    public required IReadOnlyList<IntervinienteDatos> Intervinientes { get; init; }
    public required IReadOnlyList<ColaboradorDatos> Colaboradores { get; init; }
    public required IReadOnlyList<string> Vehiculos { get; init; }
    public required IReadOnlyList<string> Escrituras { get; init; }
    public PublicadoDatos? Publicado { get; init; }
}
