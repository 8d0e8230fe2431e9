using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>El escritorio cuenta entero lo que tiene de unos tipos. Al cerrarla, lo que no nombró y no ha cambiado desde que empezó, ya no existe.</summary>
public sealed class Instantanea : Entity, IDeDespacho
{
    /// <summary>Sin cerrar, deja de valer.</summary>
    public static readonly TimeSpan Caducidad = TimeSpan.FromHours(24);

    private Instantanea() { }

    public Guid DespachoId { get; private set; }
    public IReadOnlyList<string> Tipos { get; private init; } = [];
    public DateTime Abierta { get; private init; }
    public DateTime? Cerrada { get; private set; }
    public int Vistos { get; private set; }
    public int Borrados { get; private set; }
    public int Retenidos { get; private set; }

    /// <param name="tipos">Los que se van a contar enteros.</param>
    /// <param name="cuando">UTC.</param>
    /// <param name="id">El que propone el escritorio; sin él, uno nuevo.</param>
    public static Instantanea Abrir(IReadOnlyList<string> tipos, DateTime cuando, Guid? id = null) => new() { Id = id ?? Guid.CreateVersion7(), Tipos = tipos, Abierta = cuando };

    public bool EstaAbierta(DateTime ahora) => Cerrada is null && Abierta + Caducidad > ahora;

    public void Cerrar(int vistos, int borrados, int retenidos, DateTime cuando) => (Vistos, Borrados, Retenidos, Cerrada) = (vistos, borrados, retenidos, cuando);
}
