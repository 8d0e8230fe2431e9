using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes.Contratos;

/// <summary>Las reglas de publicación del despacho y las excepciones de esos expedientes o documentos, para poner la clase a sus hechos.</summary>
[Publico]
internal sealed record ObtenerReglasQuery(IReadOnlyCollection<Guid> ObjetoIds) : IQuery<ReglasDePublicacion>;

internal sealed class ObtenerReglasHandler(IPortalDb db) : IRequestHandler<ObtenerReglasQuery, ReglasDePublicacion>
{
    public async Task<ReglasDePublicacion> Handle(ObtenerReglasQuery request, CancellationToken cancellationToken) => new(
        await db.ReglasDePublicacion.AsNoTracking().ToListAsync(cancellationToken),
        await db.ExcepcionesDePublicacion.AsNoTracking().Where(e => request.ObjetoIds.Contains(e.ObjetoId)).ToListAsync(cancellationToken));
}
