using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>El antivirus contestó por fin: lo limpio sigue su camino; lo infectado se queda aparte para siempre y sus bytes los borra el barrido.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record ResolverAnalisisCommand(Guid DocumentoId, Dictamen Dictamen) : ICommand, IAuditable
{
    public string? Objeto => $"{DocumentoId} {Dictamen.Resultado} {Dictamen.Firma}";
}

internal sealed class ResolverAnalisisHandler(IPortalDb db, CaminoDeSubida camino, IMediator mediator, TimeProvider reloj) : IRequestHandler<ResolverAnalisisCommand, Unit>
{
    public async Task<Unit> Handle(ResolverAnalisisCommand request, CancellationToken cancellationToken)
    {
        var subida = await db.Subidas.SingleOrDefaultAsync(s => s.Id == request.DocumentoId && s.Estado == EstadoArchivo.EnAnalisis, cancellationToken);
        if (subida is null) return Unit.Value;

        if (request.Dictamen.Resultado == ResultadoDeAnalisis.Infectado)
        {
            subida.Rechazar("El antivirus ha encontrado algo peligroso en él.", reloj.Ahora());
            return Unit.Value;
        }

        var documento = await db.Documentos.SingleAsync(d => d.Id == request.DocumentoId, cancellationToken);
        subida.Liberar();
        documento.Liberar();
        documento.AnotarContenido(subida.Tamano);
        await mediator.Send(new RegistrarContenidoCommand(subida.Sha256, subida.Tamano), cancellationToken);
        await camino.SeguirAsync(documento, subida, cancellationToken);
        return Unit.Value;
    }
}
