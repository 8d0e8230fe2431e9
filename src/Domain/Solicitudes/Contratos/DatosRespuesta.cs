using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes.Contratos;

/// <summary>Elemento <c>respuesta</c> del puente: lo que la oficina decide sobre una solicitud.</summary>
public sealed record DatosRespuesta : DatosDelEscritorio
{
    public Guid? SolicitudId { get; init; }

    /// <summary><c>recibida</c>, <c>aceptada</c>, <c>devuelta</c> o <c>rechazada</c>.</summary>
    public string? Estado { get; init; }

    public IReadOnlyList<MotivoDeRespuesta>? Motivos { get; init; }
    public string? Expediente { get; init; }
    public string? Numero { get; init; }

    /// <summary>Instante UTC.</summary>
    public DateTimeOffset? Fecha { get; init; }

    public string? Usuario { get; init; }

    public override string? Falta() => SolicitudId is null ? "solicitudId" : string.IsNullOrWhiteSpace(Estado) ? "estado" : null;

    public override IEnumerable<Referencia> Citas() => Citar("expediente", Expediente);
}

public sealed record MotivoDeRespuesta(string? Campo, string? Texto);
