using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Documentos.Contratos;

/// <summary>Elemento <c>documento</c> del puente. Cuelga al menos de un expediente, vehículo, escritura o factura (origenId de cada uno).</summary>
public sealed record DatosDocumento : DatosDelEscritorio
{
    public string? Expediente { get; init; }
    public string? Vehiculo { get; init; }
    public string? Escritura { get; init; }
    public string? Factura { get; init; }

    /// <summary>Id de la subida del portal de la que procede: se funde con ella.</summary>
    public Guid? DocumentoPortal { get; init; }

    public string? Clase { get; init; }
    public string? Nombre { get; init; }
    public string? TipoMime { get; init; }

    /// <summary>Bytes.</summary>
    public long? Tamano { get; init; }

    /// <summary>SHA-256 del contenido, 64 cifras hexadecimales.</summary>
    public string? Sha256 { get; init; }

    public DateOnly? Fecha { get; init; }
    public Vigencia? Vigencia { get; init; }
    public string? CodigoVerificacion { get; init; }

    /// <summary>De quién es el papel.</summary>
    public string? TitularNif { get; init; }

    /// <summary><c>cliente</c>, <c>colaborador</c>. Ausente: oculto.</summary>
    public IReadOnlyList<string>? Audiencia { get; init; }

    public IReadOnlyList<string>? Roles { get; init; }

    /// <summary><c>oculto</c>, <c>ver</c> o <c>descargar</c>. Ausente o desconocido: oculto.</summary>
    public string? Permiso { get; init; }

    public string? SustituyeA { get; init; }

    public override string? Falta() =>
        !Padres().Any() ? "expediente" : string.IsNullOrWhiteSpace(Nombre) ? "nombre" : string.IsNullOrWhiteSpace(Sha256) ? "sha256" : null;

    public override IEnumerable<Referencia> Padres() =>
        [.. Citar("expediente", Expediente), .. Citar("vehiculo", Vehiculo), .. Citar("escritura", Escritura), .. Citar("factura", Factura)];

    public override IEnumerable<Referencia> Citas() => Citar("documento", SustituyeA);
}

/// <summary>Desde y hasta cuándo vale, ambos inclusive. La pone el escritorio; nunca se calcula.</summary>
public sealed record Vigencia(DateOnly? Desde, DateOnly? Hasta);
