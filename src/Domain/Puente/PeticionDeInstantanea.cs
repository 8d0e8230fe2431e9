using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>La oficina pide al escritorio que cuente otra vez todo lo que tiene. Hay una por despacho y se reutiliza; está atendida cuando se abre una instantánea.</summary>
public sealed class PeticionDeInstantanea : Entity, IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public DateTime Pedida { get; private set; }
    public string Quien { get; private set; } = "";
    public DateTime? Atendida { get; private set; }

    public bool EstaPendiente => Atendida is null;

    public void Pedir(string quien, DateTime cuando) => (Quien, Pedida, Atendida) = (quien, cuando, null);

    public void Atender(DateTime cuando) => Atendida ??= cuando;
}
