namespace ElGestorPortal.Application.Administracion;

/// <summary>El despacho empieza, o deja, de hablar con su escritorio por la carpeta compartida. El puente por HTTP sigue abierto.</summary>
[Requiere(Permiso.Sistema)]
public sealed record CambiarPuenteCarpetaCommand(bool Usa) : ICommand, IAuditable
{
    public string? Objeto => Usa ? "carpeta" : "sin carpeta";
}

internal sealed class CambiarPuenteCarpetaHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<CambiarPuenteCarpetaCommand, Unit>
{
    public async Task<Unit> Handle(CambiarPuenteCarpetaCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CambiarPuenteCarpeta(request.Usa);
        return Unit.Value;
    }
}
