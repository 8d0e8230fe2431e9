namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Sigue solo si ese documento es de la oficina y no está borrado; si no, <see cref="NotFoundException"/>. No mira quién lo ve.</summary>
[Requiere(Permiso.Puente)]
public sealed record ExigirDocumentoQuery(Guid Id) : IQuery<Unit>;

internal sealed class ExigirDocumentoHandler(IPortalDb db) : IRequestHandler<ExigirDocumentoQuery, Unit>
{
    public async Task<Unit> Handle(ExigirDocumentoQuery request, CancellationToken cancellationToken) =>
        await db.Documentos.DeLaOficina().AnyAsync(d => d.Id == request.Id, cancellationToken) ? Unit.Value : throw new NotFoundException();
}
