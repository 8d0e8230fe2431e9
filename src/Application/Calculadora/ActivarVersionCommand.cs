using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Pone en uso una versión ya cargada. Vale desde la petición siguiente; la que estuviera en uso desde el mismo día queda como historia. Antes se prueba con
/// los ejemplos publicados: si alguno no sale, hay que decir que se quiere aun así.
/// </summary>
/// <param name="Id">De la versión.</param>
/// <param name="AunqueNoCoincidan">Se ha visto qué ejemplos no salen, y es lo que se quiere.</param>
[Requiere(Permiso.Gestionar | Permiso.Calcular), EnSerie]
public sealed record ActivarVersionCommand(Guid Id, bool AunqueNoCoincidan = false) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class ActivarVersionHandler(IPortalDb db, IUsuarioActual usuario, BancoDeEjemplos banco, TimeProvider reloj) : IRequestHandler<ActivarVersionCommand, Unit>
{
    public async Task<Unit> Handle(ActivarVersionCommand request, CancellationToken cancellationToken)
    {
        var version = await db.VersionAsync(usuario, request.Id, cancellationToken);
        if (!request.AunqueNoCoincidan && (await banco.ProbarAsync(version, cancellationToken)).Count(e => !e.Coincide) is > 0 and var fallos)
            throw new ConflictoException("ejemplos-no-coinciden", $"Con esta versión no salen {fallos} de los ejemplos publicados. Mírelos en el banco de pruebas y, si es lo que quiere, márquelo.");

        var hermanas = db.VersionesOficiales.Where(v => v.Clase == version.Clase && v.Desde == version.Desde).Select(v => v.Id);
        var ahora = reloj.Ahora();
        foreach (var anterior in await db.Activaciones.Where(a => a.Relevada == null && hermanas.Contains(a.VersionId)).ToListAsync(cancellationToken)) anterior.Relevar(ahora);

        var quien = usuario.Identidad;
        db.Activaciones.Add(ActivacionDeVersion.De(version.Id, quien.Nombre is { Length: > 0 } nombre ? nombre : quien.Actor, ahora));
        return Unit.Value;
    }
}
