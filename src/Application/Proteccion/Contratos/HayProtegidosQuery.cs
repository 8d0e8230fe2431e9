namespace ElGestorPortal.Application.Proteccion.Contratos;

/// <summary>¿Hay alguien bloqueado o suprimido en el despacho? Casi siempre no, y entonces el puente no tiene nada más que preguntar.</summary>
[Requiere(Permiso.Puente)]
public sealed record HayProtegidosQuery : IQuery<bool>;

internal sealed class HayProtegidosHandler(GuardiaDeProtegidos guardia) : IRequestHandler<HayProtegidosQuery, bool>
{
    public Task<bool> Handle(HayProtegidosQuery request, CancellationToken cancellationToken) => guardia.HayAsync(cancellationToken);
}
