using ElGestorPortal.Domain.Acceso.Eventos;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Acceso;

public enum PropositoDeEnlace
{
    /// <summary>Elegir otra contraseña.</summary>
    Restablecer,

    /// <summary>Elegir la primera.</summary>
    Invitar,
}

/// <summary>Enlace de un solo uso atado a un usuario. De su secreto solo queda la huella.</summary>
public sealed class EnlaceDeAcceso : Entity, IDeDespacho
{
    private EnlaceDeAcceso() { }

    public Guid DespachoId { get; private set; }
    public Guid UsuarioId { get; private init; }
    public PropositoDeEnlace Proposito { get; private init; }
    public DateTime Pedido { get; private init; }

    /// <summary>SHA-256 del secreto, hexadecimal; null mientras no se ha emitido.</summary>
    public string? Huella { get; private set; }

    public DateTime? Caduca { get; private set; }
    public DateTime? Usado { get; private set; }

    /// <summary>Sustituido por otro más nuevo, o retirado.</summary>
    public DateTime? Anulado { get; private set; }

    /// <summary>Se emitirá y enviará después, a la dirección guardada del usuario.</summary>
    public static EnlaceDeAcceso Pedir(PropositoDeEnlace proposito, Guid usuarioId, DateTime ahora)
    {
        var enlace = new EnlaceDeAcceso { Proposito = proposito, UsuarioId = usuarioId, Pedido = ahora };
        enlace.Anunciar(new EnlacePedido(enlace.Id));
        return enlace;
    }

    /// <summary>Ya emitido, para entregarlo en mano: nadie lo envía.</summary>
    public static EnlaceDeAcceso EnMano(PropositoDeEnlace proposito, Guid usuarioId, DateTime ahora) =>
        new() { Proposito = proposito, UsuarioId = usuarioId, Pedido = ahora };

    public void Emitir(string huella, DateTime ahora, TimeSpan dura) => (Huella, Caduca) = (huella, ahora + dura);

    public bool Vale(DateTime ahora) => Huella is not null && Usado is null && Anulado is null && ahora < Caduca;

    public void Usar(DateTime ahora)
    {
        if (!Vale(ahora)) throw new DomainRuleException("Este enlace ya no vale. Pida otro.");
        Usado = ahora;
    }

    public void Anular(DateTime ahora) => Anulado ??= ahora;
}
