using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Pone en uso una versión ya cargada. Vale desde la petición siguiente; la que estuviera en uso desde el mismo día queda como historia.</summary>
[Requiere(Permiso.Gestionar), EnSerie]
public sealed record ActivarVersionCommand(Guid Id) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class ActivarVersionHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<ActivarVersionCommand, Unit>
{
    public async Task<Unit> Handle(ActivarVersionCommand request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        var hermanas = db.VersionesOficiales.Where(v => v.Clase == version.Clase && v.Desde == version.Desde).Select(v => v.Id);
        var ahora = reloj.Ahora();
        foreach (var anterior in await db.Activaciones.Where(a => a.Relevada == null && hermanas.Contains(a.VersionId)).ToListAsync(cancellationToken)) anterior.Relevar(ahora);

        var quien = usuario.Identidad;
        db.Activaciones.Add(ActivacionDeVersion.De(version.Id, quien.Nombre is { Length: > 0 } nombre ? nombre : quien.Actor, ahora));
        return Unit.Value;
    }
}
