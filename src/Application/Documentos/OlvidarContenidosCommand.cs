using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Una tanda, en serie con la entrada del puente: un documento que llegue a la vez los encuentra o los pide otra vez.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record OlvidarContenidosCommand(IReadOnlyList<string> Huellas) : ICommand, IAuditable
{
    public string? Objeto => $"{Huellas.Count} contenidos";
}

internal sealed class OlvidarContenidosHandler(IPortalDb db, IMediator mediator) : IRequestHandler<OlvidarContenidosCommand, Unit>
{
    public async Task<Unit> Handle(OlvidarContenidosCommand request, CancellationToken cancellationToken)
    {
        var enUso = new ContenidosEnUso(request.Huellas);
        await mediator.Publish(enUso, cancellationToken);

        var libres = enUso.Libres;
        await db.Contenidos.Where(c => libres.Contains(c.Sha256)).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
