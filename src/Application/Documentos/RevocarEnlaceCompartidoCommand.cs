namespace ElGestorPortal.Application.Documentos;

/// <summary>Deja sin efecto un enlace: el suyo, quien lo creó; cualquiera, quien administra el despacho.</summary>
[Requiere(Permiso.VerDocumentos)]
public sealed record RevocarEnlaceCompartidoCommand(Guid Id) : ICommand, IAuditable
{
    public string? Objeto => Id.ToString();
}

internal sealed class RevocarEnlaceCompartidoHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<RevocarEnlaceCompartidoCommand, Unit>
{
    public async Task<Unit> Handle(RevocarEnlaceCompartidoCommand request, CancellationToken cancellationToken)
    {
        var (yo, todos) = (usuario.Identidad.UsuarioId, usuario.Tiene(Permiso.Administrar));
        var enlace = await db.EnlacesCompartidos.SingleOrDefaultAsync(e => e.Id == request.Id && (todos || e.UsuarioId == yo), cancellationToken) ?? throw new NotFoundException();
        enlace.Revocar(reloj.Ahora());
        return Unit.Value;
    }
}
