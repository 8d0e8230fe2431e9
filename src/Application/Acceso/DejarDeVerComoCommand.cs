namespace ElGestorPortal.Application.Acceso;

/// <summary>Esta sesión vuelve a ser de quien es.</summary>
[Requiere(Permiso.Propio), TambienMirando]
public sealed record DejarDeVerComoCommand : ICommand;

internal sealed class DejarDeVerComoHandler(IPortalDb db, IUsuarioActual actual) : IRequestHandler<DejarDeVerComoCommand, Unit>
{
    public async Task<Unit> Handle(DejarDeVerComoCommand request, CancellationToken cancellationToken)
    {
        var sesion = await db.Sesiones.SingleOrDefaultAsync(s => s.Id == actual.Identidad.SesionId, cancellationToken) ?? throw new NotFoundException();
        sesion.VerComo(null);
        return Unit.Value;
    }
}
