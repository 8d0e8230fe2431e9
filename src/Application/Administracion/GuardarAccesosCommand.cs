namespace ElGestorPortal.Application.Administracion;

/// <summary>Guarda de una vez los accesos del último segundo. No deja más líneas que las suyas.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record GuardarAccesosCommand(IReadOnlyList<EntradaAuditoria> Lineas) : ICommand;

internal sealed class GuardarAccesosHandler(IPortalDb db, IUnidadDeTrabajo unidad) : IRequestHandler<GuardarAccesosCommand, Unit>
{
    public Task<Unit> Handle(GuardarAccesosCommand request, CancellationToken cancellationToken) => unidad.EnTransaccionAsync(async () =>
    {
        db.Auditoria.AddRange(request.Lineas);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }, enSerie: false, cancellationToken);
}
