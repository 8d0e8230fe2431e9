using ElGestorPortal.Application.Proteccion.Contratos;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Corta el acceso de un usuario y de quienes dependen de él, o se lo devuelve a él. Muerde en su petición siguiente.</summary>
[Requiere(Permiso.Administrar)]
public sealed record SuspenderUsuarioCommand(Guid UsuarioId, bool Suspendido = true) : ICommand, IAuditable
{
    public string? Objeto => UsuarioId.ToString();
}

internal sealed class SuspenderUsuarioHandler(IPortalDb db, IUsuarioActual actual, IMediator mediator, TimeProvider reloj) : IRequestHandler<SuspenderUsuarioCommand, Unit>
{
    public async Task<Unit> Handle(SuspenderUsuarioCommand request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.SingleOrDefaultAsync(u => u.Id == request.UsuarioId, cancellationToken) ?? throw new NotFoundException();
        if (usuario.Id == actual.Identidad.UsuarioId) throw new DomainRuleException("No puede suspender su propio acceso.");

        if (!request.Suspendido) await mediator.Send(new ExigirNifsSinProtegerQuery(usuario.Nifs), cancellationToken);
        if (request.Suspendido) usuario.Suspender();
        else usuario.Reactivar();
        await db.CerrarSesionesAsync(usuario.Id, reloj.Ahora(), cancellationToken);
        if (!request.Suspendido) return Unit.Value;

        foreach (var suyo in await db.Usuarios.Where(u => u.ResponsableId == usuario.Id).ToListAsync(cancellationToken))
        {
            suyo.Suspender(porLaOficina: false);
            await db.CerrarSesionesAsync(suyo.Id, reloj.Ahora(), cancellationToken);
        }

        return Unit.Value;
    }
}
