namespace ElGestorPortal.Domain.Common;

/// <summary>Quién hizo qué y cuándo (UTC). Solo se añade: ninguna orden la cambia ni la borra. No lleva datos personales de terceros.</summary>
public sealed class EntradaAuditoria : IDeDespacho
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid DespachoId { get; private set; }
    public Guid? UsuarioId { get; private init; }
    public string Actor { get; private init; } = "";
    public string Accion { get; private init; } = "";
    public string? Objeto { get; private init; }
    public DateTime Fecha { get; private init; }

    private EntradaAuditoria() { }

    public static EntradaAuditoria De(Guid? usuarioId, string actor, string accion, string? objeto, DateTime fecha) =>
        new() { UsuarioId = usuarioId, Actor = actor, Accion = accion, Objeto = objeto, Fecha = fecha };
}
