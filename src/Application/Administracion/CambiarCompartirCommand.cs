namespace ElGestorPortal.Application.Administracion;

/// <summary>Deja, o deja de dejar, que se compartan documentos con un enlace. Al quitarlo, los enlaces que haya dejan de valer.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CambiarCompartirCommand(bool Permite) : ICommand, IAuditable
{
    public string? Objeto => Permite ? "permitido" : "no permitido";
}

internal sealed class CambiarCompartirHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<CambiarCompartirCommand, Unit>
{
    public async Task<Unit> Handle(CambiarCompartirCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CambiarCompartir(request.Permite);
        return Unit.Value;
    }
}
