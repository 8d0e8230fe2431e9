using System.Text.Json.Serialization;

namespace ElGestorPortal.Domain.Puente.Contratos;

/// <summary>
/// Contenido de un mensaje del portal al escritorio (docs/puente, §3). El mismo registro es el contrato y lo que se guarda.
/// Fechas <c>yyyy-MM-dd</c>, instantes UTC, importes en euros con dos decimales.
/// </summary>
public abstract record DatosParaElEscritorio
{
    /// <summary>Valor de <c>tipo</c>.</summary>
    // El atributo no se hereda: cada mensaje lo repite, o viajarían.
    public abstract string Tipo { get; }

    /// <summary>De qué habla: los mensajes de un mismo agregado llevan secuencia.</summary>
    public abstract Guid Agregado { get; }
}

/// <summary>Mensaje <c>adjunto</c>: un documento que alguien subió al portal. Sus bytes se piden por su SHA-256.</summary>
public sealed record DatosAdjunto : DatosParaElEscritorio
{
    [JsonIgnore]
    public override string Tipo => "adjunto";

    [JsonIgnore]
    public override Guid Agregado => DocumentoId;

    public required Guid DocumentoId { get; init; }

    /// <summary>Expediente al que se adjunta, con el id que tiene en el escritorio; o <see cref="SolicitudId"/>.</summary>
    public string? Expediente { get; init; }

    public Guid? SolicitudId { get; init; }
    public required string Clase { get; init; }
    public required string Nombre { get; init; }
    public required string TipoMime { get; init; }

    /// <summary>Bytes.</summary>
    public required long Tamano { get; init; }

    public required string Sha256 { get; init; }
    public required NifYNombre SubidoPor { get; init; }
}

/// <summary>Mensaje <c>mensaje</c>: lo que se escribe en el portal, alguien de fuera o la propia oficina.</summary>
public sealed record DatosMensajeSaliente : DatosParaElEscritorio
{
    [JsonIgnore]
    public override string Tipo => "mensaje";

    [JsonIgnore]
    public override Guid Agregado => MensajeId;

    public required Guid MensajeId { get; init; }
    public string? Expediente { get; init; }
    public Guid? SolicitudId { get; init; }
    public required AutorSaliente Autor { get; init; }

    /// <summary><c>fuera</c> u <c>oficina</c>: quién de los dos lados lo escribió.</summary>
    public required string Lado { get; init; }

    /// <summary>De lo que escribe la oficina, a quién de fuera se le dice; sin él, a todos los que ven el expediente.</summary>
    public string? ParaNif { get; init; }

    public required string Texto { get; init; }
    public required DateTime Fecha { get; init; }
}

/// <summary>Mensaje <c>solicitud</c>: un pre-expediente que la oficina sigue en el escritorio.</summary>
public sealed record DatosSolicitudSaliente : DatosParaElEscritorio
{
    [JsonIgnore]
    public override string Tipo => "solicitud";

    [JsonIgnore]
    public override Guid Agregado => SolicitudId;

    public required Guid SolicitudId { get; init; }
    public required string Numero { get; init; }

    /// <summary>Clave del trámite en el portal, con su nombre.</summary>
    public required CodigoYNombreSaliente TipoTramite { get; init; }

    public string? RefPropia { get; init; }

    /// <summary>Quien la presenta.</summary>
    public required NifYNombre Colaborador { get; init; }

    public required IReadOnlyList<IntervinienteSaliente> Intervinientes { get; init; }
    public VehiculoSaliente? Vehiculo { get; init; }
    public EscrituraSaliente? Escritura { get; init; }

    /// <summary>Lo que es propio del trámite: fecha del contrato, precio…, por el nombre del campo.</summary>
    public IReadOnlyDictionary<string, string>? Campos { get; init; }

    public string? Observaciones { get; init; }
    public PresupuestoSaliente? Presupuesto { get; init; }
    public required IReadOnlyList<AdjuntoDeSolicitud> Adjuntos { get; init; }
}

/// <param name="Nif">Solo de quien es de fuera.</param>
/// <param name="Nombre">Como firma.</param>
public sealed record AutorSaliente(string? Nif, string Nombre);

public sealed record NifYNombre(string Nif, string Nombre);

public sealed record CodigoYNombreSaliente(string Codigo, string Nombre);

/// <param name="Porcentaje">De 0 a 100.</param>
/// <param name="RepresentadoPor">NIF de quien lo representa.</param>
public sealed record IntervinienteSaliente(
    string Rol, string Nif, string? Tipo, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial, decimal? Porcentaje, string? RepresentadoPor, string? Email, string? Telefono, string? Domicilio);

public sealed record VehiculoSaliente(string? Matricula, string? Bastidor, string? Marca, string? Modelo, DateOnly? FechaPrimeraMatriculacion);

public sealed record EscrituraSaliente(string? Notario, string? Protocolo, DateOnly? FechaOtorgamiento, string? TipoActo, decimal? Importe, string? ReferenciaCatastral);

public sealed record PresupuestoSaliente(decimal Total, IReadOnlyList<LineaDePresupuesto> Desglose);

public sealed record LineaDePresupuesto(string Concepto, decimal Importe);

public sealed record AdjuntoDeSolicitud(Guid DocumentoId, string Clase, string Nombre, string TipoMime, long Tamano, string Sha256);
