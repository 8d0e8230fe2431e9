namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Los NIF por los que ya entra alguien.</summary>
[Requiere(Permiso.Administrar)]
public sealed record ListarNifsConAccesoQuery : IQuery<IReadOnlySet<string>>;

internal sealed class ListarNifsConAccesoHandler(IPortalDb db) : IRequestHandler<ListarNifsConAccesoQuery, IReadOnlySet<string>>
{
    public async Task<IReadOnlySet<string>> Handle(ListarNifsConAccesoQuery request, CancellationToken cancellationToken) =>
        (await db.Usuarios.AsNoTracking().Select(u => u.Nifs).ToListAsync(cancellationToken)).SelectMany(n => n).ToHashSet(StringComparer.Ordinal);
}
