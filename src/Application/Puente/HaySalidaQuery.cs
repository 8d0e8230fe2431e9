namespace ElGestorPortal.Application.Puente;

/// <summary>Si hay algo que servir ahora mismo.</summary>
[Requiere(Permiso.Puente)]
internal sealed record HaySalidaQuery : IQuery<bool>;

internal sealed class HaySalidaHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<HaySalidaQuery, bool>
{
    public Task<bool> Handle(HaySalidaQuery request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        return db.Salidas.Servibles(ahora).AnyAsync(cancellationToken);
    }
}
