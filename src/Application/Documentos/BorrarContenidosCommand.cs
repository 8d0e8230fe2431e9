namespace ElGestorPortal.Application.Documentos;

/// <summary>Una tanda, en serie con quien registra contenidos: entre mirar y borrar no puede colarse ninguno.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record BorrarContenidosCommand(IReadOnlyList<string> Huellas, DateTime AnterioresA) : ICommand, IAuditable
{
    public string? Objeto => $"{Huellas.Count} contenidos";
}

internal sealed class BorrarContenidosHandler(IPortalDb db, IAlmacenDeContenido almacen, IUsuarioActual usuario) : IRequestHandler<BorrarContenidosCommand, Unit>
{
    public async Task<Unit> Handle(BorrarContenidosCommand request, CancellationToken cancellationToken)
    {
        foreach (var huella in await RecogerContenidosSueltosHandler.SinRegistrar(db, request.Huellas, cancellationToken))
            almacen.Borrar(usuario.DespachoId, huella, request.AnterioresA);

        return Unit.Value;
    }
}
