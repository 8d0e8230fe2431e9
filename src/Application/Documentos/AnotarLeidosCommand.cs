using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Una tanda de documentos que quien lo pide da por leídos, en su transacción.</summary>
[Requiere(Permiso.VerDocumentos)]
internal sealed record AnotarLeidosCommand(IReadOnlyList<Guid> Ids) : ICommand, IAuditable
{
    public string? Objeto => $"{Ids.Count} documentos";
}

internal sealed class AnotarLeidosHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<AnotarLeidosCommand, Unit>
{
    public Task<Unit> Handle(AnotarLeidosCommand request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad.UsuarioId ?? throw new ForbiddenException();
        db.Descargas.AddRange(request.Ids.Select(id => new DescargaDocumento { UsuarioId = yo, DocumentoId = id, Fecha = reloj.Ahora(), SoloVista = true, Via = ViaDeApertura.Marca }));
        return Unit.Task;
    }
}
