using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Calculadora;

/// <summary>Un presupuesto, al alcance de quien tenga una dirección secreta, durante unos días. De su secreto solo queda la huella.</summary>
public sealed class EnlaceDePresupuesto : Entity, IDeDespacho
{
    public const int DiasMaximos = 30;

    private EnlaceDePresupuesto() { }

    public Guid DespachoId { get; private set; }
    public Guid PresupuestoId { get; private init; }

    /// <summary>Quien lo creó: el enlace vale mientras él pueda ver el presupuesto.</summary>
    public Guid UsuarioId { get; private init; }

    /// <summary>SHA-256 del secreto, hexadecimal.</summary>
    public string Huella { get; private init; } = "";

    /// <summary>Con lo que el colaborador añade para su cliente.</summary>
    public bool ConMargen { get; private init; }

    public DateTime Creado { get; private init; }
    public DateTime Caduca { get; private init; }
    public DateTime? Revocado { get; private set; }

    public static EnlaceDePresupuesto Crear(Guid presupuestoId, Guid usuarioId, string huella, bool conMargen, DateTime ahora, int dias) => dias is >= 1 and <= DiasMaximos
        ? new() { PresupuestoId = presupuestoId, UsuarioId = usuarioId, Huella = huella, ConMargen = conMargen, Creado = ahora, Caduca = ahora.AddDays(dias) }
        : throw new DomainRuleException($"Un enlace vale de 1 a {DiasMaximos} días.");

    public bool Vale(DateTime ahora) => Revocado is null && ahora < Caduca;

    public void Revocar(DateTime ahora) => Revocado ??= ahora;
}
