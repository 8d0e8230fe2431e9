using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Mensajes.Contratos;

/// <summary>Elemento <c>mensaje</c> del puente: lo que la oficina escribe en un expediente o una solicitud.</summary>
public sealed record DatosMensaje : DatosDelEscritorio
{
    public string? Expediente { get; init; }
    public Guid? SolicitudId { get; init; }
    public AutorDeMensaje? Autor { get; init; }

    /// <summary>A quién se le dice: de fuera, solo lo ve quien tenga ese NIF. Sin él, todos los que ven el expediente.</summary>
    public string? ParaNif { get; init; }

    /// <summary>Si es uno que se escribió en el portal y vuelve, su <c>mensajeId</c>: es el mismo, no otro.</summary>
    public Guid? MensajePortal { get; init; }

    public string? Texto { get; init; }

    /// <summary>Instante UTC.</summary>
    public DateTimeOffset? Fecha { get; init; }

    public override string? Falta() =>
        string.IsNullOrWhiteSpace(Expediente) && SolicitudId is null ? "expediente" : string.IsNullOrWhiteSpace(Texto) ? "texto" : Fecha is null ? "fecha" : null;

    public override IEnumerable<Referencia> Padres() => Citar("expediente", Expediente);
}

public sealed record AutorDeMensaje(string? Nombre);
