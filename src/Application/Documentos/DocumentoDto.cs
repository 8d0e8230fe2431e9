using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Documento que quien mira puede ver.</summary>
public sealed record DocumentoDto
{
    public required Guid Id { get; init; }
    public required string Clase { get; init; }
    public string ClaseTexto => ClaseDocumento.Nombre(Clase);
    public required string Nombre { get; init; }
    public required string TipoMime { get; init; }

    /// <summary>Bytes.</summary>
    public required long Tamano { get; init; }

    public required string Sha256 { get; init; }
    public DateOnly? Fecha { get; init; }
    public VigenciaDto? Vigencia { get; init; }

    /// <summary>Hoy está dentro de su vigencia; null si no tiene.</summary>
    public bool? Vigente { get; init; }

    public string? CodigoVerificacion { get; init; }

    /// <summary><c>ver</c> o <c>descargar</c>.</summary>
    public required PermisoDocumento Permiso { get; init; }

    /// <summary>El suyo o, si cuelga de un vehículo o una escritura, uno por el que se ve; null si quien mira no ve ninguno.</summary>
    public Guid? ExpedienteId { get; init; }

    /// <summary>En las listas de varios expedientes, el suyo, si quien mira lo ve.</summary>
    public string? ExpedienteNumero { get; init; }

    /// <summary>La de ese expediente, normalizada.</summary>
    public string? Matricula { get; init; }

    /// <summary>Lo que envió el escritorio está <c>archivado</c>; lo que se subió al portal, donde diga <see cref="Entrega"/>.</summary>
    public required EstadoArchivo EstadoArchivo { get; init; }

    /// <summary>De lo que se subió al portal, los pasos que ha dado. null si lo envió el escritorio.</summary>
    public EntregaDto? Entrega { get; init; }

    /// <summary>Espera al antivirus, o no lo pasó: todavía no hay nada que abrir.</summary>
    public bool Retenido { get; init; }

    /// <summary>Reciente y sin abrir por quien mira.</summary>
    public required bool Nuevo { get; init; }

    internal static DocumentoDto De(Documento d, PermisoDocumento permiso, bool abierto, DateOnly hoy, DateOnly nuevosDesde, Subida? subida) => new()
    {
        Id = d.Id,
        Clase = d.Clase,
        Nombre = d.Nombre,
        TipoMime = d.TipoMime,
        Tamano = d.Tamano,
        Sha256 = d.Sha256,
        Fecha = d.Fecha,
        Vigencia = d.VigenteDesde is null && d.VigenteHasta is null ? null : new(d.VigenteDesde, d.VigenteHasta),
        Vigente = d.VigenteDesde is null && d.VigenteHasta is null ? null : (d.VigenteDesde is null || d.VigenteDesde <= hoy) && (d.VigenteHasta is null || hoy <= d.VigenteHasta),
        CodigoVerificacion = d.CodigoVerificacion,
        Permiso = permiso,
        EstadoArchivo = subida?.Estado ?? Domain.Documentos.EstadoArchivo.Archivado,
        Entrega = subida is null ? null : EntregaDto.De(subida),
        Retenido = d.Retenido,
        Nuevo = !abierto && d.Dia >= nuevosDesde,
    };
}

/// <summary>Desde y hasta cuándo vale, ambos inclusive.</summary>
public sealed record VigenciaDto(DateOnly? Desde, DateOnly? Hasta);
