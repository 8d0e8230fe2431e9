namespace ElGestorPortal.Application.Acceso;

/// <summary>Cierra la sesión en uso y, si es de la API, sus tokens.</summary>
[Requiere(Permiso.SegundoFactor), TambienMirando]
public sealed record SalirCommand : ICommand;

internal sealed class SalirHandler(IPortalDb db, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<SalirCommand, Unit>
{
    public async Task<Unit> Handle(SalirCommand request, CancellationToken cancellationToken)
    {
        var familia = await db.Sesiones.Where(s => s.Id == actual.Identidad.SesionId).Select(s => s.FamiliaId).SingleAsync(cancellationToken);
        var ahora = reloj.Ahora();
        await db.Sesiones.Where(s => s.FamiliaId == familia && s.Revocada == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.Revocada, ahora), cancellationToken);
        return Unit.Value;
    }
}
