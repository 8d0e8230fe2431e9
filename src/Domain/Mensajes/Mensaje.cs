using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Domain.Mensajes;

/// <summary>Un mensaje entre la oficina y alguien de fuera, sobre un expediente o una solicitud.</summary>
public sealed class Mensaje : Entity, IDeDespacho
{
    private Mensaje() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Aquello de lo que se habla: el expediente o la solicitud.</summary>
    public Guid ConversacionId { get; private set; }

    public Guid? ExpedienteId { get; private set; }
    public Guid? SolicitudId { get; private set; }

    /// <summary>De fuera, a quién le toca: quien lo escribió o aquel a quien se le contesta. Null: todos los que ven el expediente.</summary>
    public string? Nif { get; private set; }

    public string Autor { get; private set; } = "";
    public bool DeLaOficina { get; private set; }

    /// <summary>Se escribió en el escritorio, que es quien lo cambia. Lo escrito en el portal no lo cambia nadie.</summary>
    public bool DelEscritorio { get; private init; }

    public string Texto { get; private set; } = "";
    public DateTime Fecha { get; private set; }

    /// <summary>Cuándo entró en el portal: por aquí se sabe qué queda por leer, vaya como vaya el reloj del escritorio.</summary>
    public DateTime Recibido { get; private init; }

    /// <summary>El escritorio acusó recibo.</summary>
    public DateTime? Entregado { get; private set; }

    /// <summary>Por qué el escritorio no lo quiso.</summary>
    public string? Rechazo { get; private set; }

    /// <summary>No se ve: lo borró el escritorio o está bloqueado.</summary>
    public bool Borrado { get; private set; }

    /// <summary>Lo borró el escritorio.</summary>
    public bool Retirado { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados.</summary>
    public bool Bloqueado { get; private set; }

    /// <summary>Uno que la oficina escribió en el escritorio.</summary>
    public static Mensaje Recibir(Guid id, DateTime cuando) => new() { Id = id, DeLaOficina = true, DelEscritorio = true, Recibido = cuando };

    /// <summary>Uno que se escribe en el portal.</summary>
    public static Mensaje Escribir(Guid? expedienteId, Guid? solicitudId, string? nif, string autor, bool deLaOficina, string texto, DateTime cuando) => new()
    {
        ConversacionId = expedienteId ?? solicitudId!.Value,
        ExpedienteId = expedienteId,
        SolicitudId = expedienteId is null ? solicitudId : null,
        Nif = nif,
        Autor = autor,
        DeLaOficina = deLaOficina,
        Texto = texto.Trim(),
        Fecha = cuando,
        Recibido = cuando,
    };

    /// <summary>Lo que dice el escritorio. Si es uno del portal que vuelve, ya se tiene.</summary>
    /// <param name="datos">Lo que dice el escritorio.</param>
    /// <param name="expedienteId">El expediente, si lo cita.</param>
    /// <param name="nif">A quién de fuera le toca.</param>
    public void Actualizar(DatosMensaje datos, Guid? expedienteId, string? nif)
    {
        (Retirado, Borrado) = (false, Bloqueado);
        if (!DelEscritorio) return;

        ExpedienteId = expedienteId;
        SolicitudId = expedienteId is null ? datos.SolicitudId : null;
        ConversacionId = expedienteId ?? datos.SolicitudId!.Value;
        Nif = nif;
        Autor = datos.Autor?.Nombre ?? "";
        Texto = datos.Texto!;
        Fecha = datos.Fecha!.Value.UtcDateTime is var fecha && fecha < Recibido ? fecha : Recibido;
    }

    public void Entregar(Entrega entrega)
    {
        if (entrega.Admitida) Entregado ??= entrega.Cuando;
        else Rechazo = entrega.Detalle ?? "El programa de la gestoría no lo ha admitido.";
    }

    /// <summary>La oficina borra los suyos, los escribiera donde los escribiera; los de fuera, no.</summary>
    public void Borrar()
    {
        if (DeLaOficina) (Retirado, Borrado) = (true, true);
    }

    /// <summary>Queda apartado, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => (Bloqueado, Borrado) = (bloqueado, bloqueado || Retirado);
}
