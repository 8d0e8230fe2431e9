namespace ElGestorPortal.Application.Acceso;

/// <summary>Cierra todas las sesiones propias menos esta.</summary>
[Requiere(Permiso.Propio)]
public sealed record RevocarOtrasSesionesCommand : ICommand;

internal sealed class RevocarOtrasSesionesHandler(IPortalDb db, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<RevocarOtrasSesionesCommand, Unit>
{
    public async Task<Unit> Handle(RevocarOtrasSesionesCommand request, CancellationToken cancellationToken)
    {
        var familia = await db.Sesiones.Where(s => s.Id == actual.Identidad.SesionId).Select(s => s.FamiliaId).SingleAsync(cancellationToken);
        await db.CerrarSesionesAsync(actual.Identidad.UsuarioId!.Value, reloj.Ahora(), cancellationToken, menosFamilia: familia);
        return Unit.Value;
    }
}
