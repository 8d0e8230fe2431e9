using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion.Contratos;

/// <summary>¿Está apartado lo de ese NIF?</summary>
[Requiere(Permiso.Administrar)]
public sealed record EstaBloqueadoQuery(string Nif) : IQuery<bool>;

internal sealed class EstaBloqueadoHandler(IPortalDb db) : IRequestHandler<EstaBloqueadoQuery, bool>
{
    public Task<bool> Handle(EstaBloqueadoQuery request, CancellationToken cancellationToken) => db.PersonasProtegidas.AnyAsync(p => p.Nif == request.Nif && p.Estado == EstadoDeProteccion.Bloqueada, cancellationToken);
}
