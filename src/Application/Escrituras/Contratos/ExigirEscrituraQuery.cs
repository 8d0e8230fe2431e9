using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Escrituras.Contratos;

/// <summary>Sigue solo si esa escritura existe y la ve quien pregunta; si no, <see cref="NotFoundException"/>.</summary>
[Requiere(Permiso.VerEscrituras)]
public sealed record ExigirEscrituraQuery(Guid Id) : IQuery<Unit>;

internal sealed class ExigirEscrituraHandler(IPortalDb db, ObjetosVisibles visibles) : IRequestHandler<ExigirEscrituraQuery, Unit>
{
    public async Task<Unit> Handle(ExigirEscrituraQuery request, CancellationToken cancellationToken)
    {
        await visibles.ExpedientesDeAsync(request.Id, cancellationToken);
        return await db.Escrituras.AnyAsync(e => e.Id == request.Id && !e.Borrado, cancellationToken) ? Unit.Value : throw new NotFoundException();
    }
}
