namespace ElGestorPortal.Application.Puente.Contratos;

/// <summary>El id que tiene en el escritorio un objeto del portal; null si no viene de allí.</summary>
[Requiere(Permiso.Propio)]
public sealed record ObtenerOrigenQuery(string Tipo, Guid ObjetoId) : IQuery<string?>;

internal sealed class ObtenerOrigenHandler(IPortalDb db) : IRequestHandler<ObtenerOrigenQuery, string?>
{
    public Task<string?> Handle(ObtenerOrigenQuery request, CancellationToken cancellationToken) =>
        db.Entradas.Where(e => e.ObjetoId == request.ObjetoId && e.Tipo == request.Tipo).Select(e => e.OrigenId).SingleOrDefaultAsync(cancellationToken);
}
