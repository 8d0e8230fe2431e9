using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Cada noche: de cada persona bloqueada, aparta lo que haya llegado y suprime lo que ya venció. Se puede cortar: mañana sigue.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record SuprimirVencidosCommand : ICommand;

internal sealed class SuprimirVencidosHandler(IPortalDb db, IEnvioAislado envio) : IRequestHandler<SuprimirVencidosCommand, Unit>
{
    public async Task<Unit> Handle(SuprimirVencidosCommand request, CancellationToken cancellationToken)
    {
        foreach (var id in await db.PersonasProtegidas.Where(p => p.Estado == EstadoDeProteccion.Bloqueada).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken))
            await envio.EnviarAsync(new AplicarProteccionCommand(id), cancellationToken);

        return Unit.Value;
    }
}
