using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Muchas solicitudes del mismo trámite en una hoja: se revisan todas, se confirman de una vez y se envían una a una.</summary>
public sealed class LoteDeSolicitudes : Entity, IDeDespacho
{
    private LoteDeSolicitudes() { }

    public Guid DespachoId { get; private set; }
    public Guid UsuarioId { get; private init; }

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

    /// <summary>Dos veces es lo mismo que una.</summary>
    public void Confirmar(DateTime cuando)
    {
        if (Buenas == 0) throw new DomainRuleException("No hay ninguna fila que se pueda enviar: corrija la hoja y vuelva a subirla.");
        Confirmado ??= cuando;
    }

    public void Terminar(DateTime cuando) => Terminado ??= cuando;
}
