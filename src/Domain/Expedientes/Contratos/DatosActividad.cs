using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes.Contratos;

/// <summary>Elemento <c>actividad</c> del puente: una línea del historial oficial.</summary>
public sealed record DatosActividad : DatosDelEscritorio
{
    public string? Expediente { get; init; }

    /// <summary>Instante UTC.</summary>
    public DateTimeOffset? Fecha { get; init; }

    public string? EstadoAnterior { get; init; }
    public string? EstadoNuevo { get; init; }
    public string? Texto { get; init; }

    /// <summary>Solo <c>true</c> la enseña fuera del despacho.</summary>
    public bool? Publica { get; init; }

    public string? Usuario { get; init; }

    public override string? Falta() =>
        string.IsNullOrWhiteSpace(Expediente) ? "expediente" : Fecha is null ? "fecha" : null;

    public override IEnumerable<Referencia> Padres() => Citar("expediente", Expediente);
}
