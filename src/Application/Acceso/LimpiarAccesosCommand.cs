namespace ElGestorPortal.Application.Acceso;

/// <summary>Borra las sesiones y los enlaces que dejaron de valer hace más de un mes. Tarea diaria.</summary>
[Requiere(Permiso.Sistema)]
public sealed record LimpiarAccesosCommand : ICommand<int>;

internal sealed class LimpiarAccesosHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<LimpiarAccesosCommand, int>
{
    public async Task<int> Handle(LimpiarAccesosCommand request, CancellationToken cancellationToken)
    {
        var hasta = reloj.Ahora().AddDays(-30);
        return await db.Sesiones.Where(s => s.Caduca < hasta).ExecuteDeleteAsync(cancellationToken)
            + await db.Enlaces.Where(e => e.Pedido < hasta).ExecuteDeleteAsync(cancellationToken);
    }
}
