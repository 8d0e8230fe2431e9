namespace ElGestorPortal.Domain.Common;

/// <summary>Raíz de agregado: identidad propia y los hechos que anuncia al guardarse.</summary>
public abstract class Entity
{
    private readonly List<IDomainEvent> _eventos = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    public IReadOnlyList<IDomainEvent> Eventos => _eventos;

    public void VaciarEventos() => _eventos.Clear();

    protected void Anunciar(IDomainEvent evento) => _eventos.Add(evento);
}
