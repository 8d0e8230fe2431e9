namespace ElGestorPortal.Application.Documentos;

/// <summary>Da por leídos todos los documentos nuevos de quien lo pide. No los abre: en el registro de accesos no cuenta como apertura.</summary>
[Requiere(Permiso.VerDocumentos), TransaccionPropia]
public sealed record MarcarLeidosCommand : ICommand<int>;

internal sealed class MarcarLeidosHandler(DocumentosVisibles visibles, IMediator mediator) : IRequestHandler<MarcarLeidosCommand, int>
{
    private static readonly ListarDocumentosQuery Nuevos = new() { Nuevos = true };

    public async Task<int> Handle(MarcarLeidosCommand request, CancellationToken cancellationToken)
    {
        var marcados = 0;
        while (await visibles.LeerAsync(Nuevos, null, DocumentosVisibles.Tanda, cancellationToken) is { Count: > 0 } tanda)
        {
            await mediator.Send(new AnotarLeidosCommand(tanda.ConvertAll(d => d.Id)), cancellationToken);
            marcados += tanda.Count;
        }

        return marcados;
    }
}
