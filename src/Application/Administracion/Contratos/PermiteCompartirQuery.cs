namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>¿Deja este despacho que se compartan documentos con un enlace? De fábrica, no.</summary>
[Publico]
public sealed record PermiteCompartirQuery : IQuery<bool>;

internal sealed class PermiteCompartirHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<PermiteCompartirQuery, bool>
{
    public Task<bool> Handle(PermiteCompartirQuery request, CancellationToken cancellationToken) =>
        db.Despachos.AnyAsync(d => d.Id == usuario.DespachoId && d.PermiteCompartir, cancellationToken);
}
