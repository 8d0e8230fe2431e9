using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Proteccion;

/// <summary>Mientras dure, no se suprime nada de esa persona o de ese expediente aunque venza su plazo: hay un pleito, una inspección o una reclamación.</summary>
public sealed class RetencionLegal : Entity, IDeDespacho
{
    private RetencionLegal() { }

    public Guid DespachoId { get; private set; }

    /// <summary>La persona; null si es de un expediente.</summary>
    public string? Nif { get; private init; }

    public Guid? ExpedienteId { get; private init; }
    public string Motivo { get; private init; } = "";
    public string Quien { get; private init; } = "";
    public DateTime Desde { get; private init; }
    public DateTime? Levantada { get; private set; }
    public string? LevantadaPor { get; private set; }

    /// <summary>Por qué se levantó.</summary>
    public string? MotivoDelFin { get; private set; }

    public static RetencionLegal DePersona(string nif, string motivo, string quien, DateTime cuando) => new() { Nif = nif, Motivo = motivo.Trim(), Quien = quien, Desde = cuando };

    public static RetencionLegal DeExpediente(Guid expedienteId, string motivo, string quien, DateTime cuando) => new() { ExpedienteId = expedienteId, Motivo = motivo.Trim(), Quien = quien, Desde = cuando };

    public void Levantar(string motivo, string quien, DateTime cuando)
    {
        if (Levantada is not null) throw new DomainRuleException("Esa retención ya está levantada.");
        (Levantada, LevantadaPor, MotivoDelFin) = (cuando, quien, motivo.Trim());
    }
}
