namespace ElGestorPortal.Application.Administracion.Contratos;

/// <summary>Deja cerradas esas clases de expedientes, y ninguna otra. Se leen con la sesión: muerde en la petición siguiente.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CerrarClasesCommand(IReadOnlyCollection<string> Clases) : ICommand;

internal sealed class CerrarClasesHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<CerrarClasesCommand, Unit>
{
    public async Task<Unit> Handle(CerrarClasesCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CerrarClases(request.Clases);
        return Unit.Value;
    }
}
