using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Unos bytes ya están, enteros y a salvo, en el almacén: los documentos que los esperaban se pueden ver desde ahora.</summary>
[Requiere(Permiso.Puente), EnSerie]
public sealed record RegistrarContenidoCommand(string Sha256, long Tamano) : ICommand, IAuditable
{
    public string? Objeto => Sha256;
}

internal sealed class RegistrarContenidoHandler(IPortalDb db, IMediator mediator, IAlmacenDeContenido almacen, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<RegistrarContenidoCommand, Unit>
{
    public async Task<Unit> Handle(RegistrarContenidoCommand request, CancellationToken cancellationToken)
    {
        if (await db.Contenidos.AnyAsync(c => c.Sha256 == request.Sha256, cancellationToken)) return Unit.Value;

        // El barrido borra en serie con esto: si acaba de llevarse unos bytes antiguos iguales a estos, no se anota lo que ya no está.
        if (!almacen.Existe(usuario.DespachoId, request.Sha256)) throw new AlmacenNoDisponibleException();

        db.Contenidos.Add(Contenido.De(request.Sha256, request.Tamano, reloj.Ahora()));
        var documentos = await db.Documentos.Where(d => d.Sha256 == request.Sha256 && !d.ConContenido && !d.Retenido).ToListAsync(cancellationToken);
        foreach (var documento in documentos) documento.AnotarContenido(request.Tamano);

        return await mediator.Send(new RecalcularDocumentosCommand { DocumentoIds = [.. documentos.Select(d => d.Id)] }, cancellationToken);
    }
}
