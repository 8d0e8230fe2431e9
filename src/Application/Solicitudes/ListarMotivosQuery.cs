using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Los motivos que la oficina repite, en su orden: los suyos o los de fábrica.</summary>
[Requiere(Permiso.Gestionar | Permiso.CrearSolicitudes)]
public sealed record ListarMotivosQuery : IQuery<IReadOnlyList<string>>;

internal sealed class ListarMotivosHandler(IPortalDb db) : IRequestHandler<ListarMotivosQuery, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ListarMotivosQuery request, CancellationToken cancellationToken) =>
        await db.MotivosHabituales.AsNoTracking().OrderBy(m => m.Orden).Select(m => m.Texto).ToListAsync(cancellationToken) is { Count: > 0 } suyos ? suyos : MotivoHabitual.DeFabrica;
}
