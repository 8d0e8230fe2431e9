using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Muchas solicitudes del mismo trámite en una hoja: se revisan todas, se confirman de una vez y se envían una a una.</summary>
public sealed class LoteDeSolicitudes : Entity, IDeDespacho, IBloqueable
{
    private LoteDeSolicitudes() { }

    public Guid DespachoId { get; private set; }

    /// <summary>Es de una persona con sus datos bloqueados: nadie la lee sin pedirlo a propósito.</summary>
    public bool Bloqueado { get; private set; }

    /// <summary>Quien subió la hoja y, desde que se confirma, quien la confirmó: en su nombre salen las solicitudes.</summary>
    public Guid UsuarioId { get; private set; }

    /// <summary>Quien las presenta: quien tenga ese NIF ve el lote.</summary>
    public string SolicitanteNif { get; private init; } = "";

    public string Tramite { get; private init; } = "";
    public string Fichero { get; private init; } = "";
    public DateTime Creado { get; private init; }

    /// <summary>Cuándo se dijo que se enviaran; null: todavía no sale nada.</summary>
    public DateTime? Confirmado { get; private set; }

    public DateTime? Terminado { get; private set; }

    /// <summary>Filas de la hoja, y cuántas se pueden enviar.</summary>
    public int Filas { get; private init; }

    public int Buenas { get; private init; }

    public static LoteDeSolicitudes Abrir(Guid usuarioId, string nif, string tramite, string fichero, int filas, int buenas, DateTime cuando) =>
        new() { UsuarioId = usuarioId, SolicitanteNif = nif, Tramite = tramite, Fichero = fichero, Filas = filas, Buenas = buenas, Creado = cuando };

    /// <summary>Dos veces es lo mismo que una: vale quien lo hizo primero.</summary>
    /// <param name="quien">Su usuario.</param>
    /// <param name="cuando">UTC.</param>
    public void Confirmar(Guid quien, DateTime cuando)
    {
        if (Buenas == 0) throw new DomainRuleException("No hay ninguna fila que se pueda enviar: corrija la hoja y vuelva a subirla.");
        if (Confirmado is null) (UsuarioId, Confirmado) = (quien, cuando);
    }

    public void Terminar(DateTime cuando) => Terminado ??= cuando;

    /// <summary>Queda apartada, o deja de estarlo.</summary>
    public void Bloquear(bool bloqueado) => Bloqueado = bloqueado;
}
