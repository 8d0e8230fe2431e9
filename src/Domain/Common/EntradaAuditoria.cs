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

    /// <summary>El objeto, si es un id: por él se busca qué se hizo con cada cosa.</summary>
    public Guid? ObjetoId { get; private init; }

    public DateTime Fecha { get; private init; }

    /// <summary>Su lugar en la cadena, desde 1; null hasta que el sellador pasa.</summary>
    public long? Orden { get; private set; }

    /// <summary>Su eslabón, en hexadecimal: depende de esta línea y de todas las anteriores.</summary>
    public string? Huella { get; private set; }

    private EntradaAuditoria() { }

    public static EntradaAuditoria De(Guid? usuarioId, string actor, string accion, string? objeto, DateTime fecha) =>
        new() { UsuarioId = usuarioId, Actor = actor, Accion = accion, Objeto = objeto, ObjetoId = Guid.TryParse(objeto, out var id) ? id : null, Fecha = fecha };

    /// <summary>La une a la cadena. Una sola vez.</summary>
    public void Sellar(long orden, string anterior)
    {
        if (Orden is not null) throw new DomainRuleException("Esa línea de la auditoría ya está sellada.");
        (Orden, Huella) = (orden, CadenaDeAuditoria.Eslabon(anterior, orden, this));
    }
}
