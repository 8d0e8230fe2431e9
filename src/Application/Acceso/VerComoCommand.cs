namespace ElGestorPortal.Application.Acceso;

/// <summary>Desde la petición siguiente, esta sesión ve el portal como lo ve ese usuario: solo mira, y todo lo que mira queda a nombre de quien mira.</summary>
[Requiere(Permiso.Administrar)]
public sealed record VerComoCommand(Guid UsuarioId) : ICommand, IAuditable
{
    string IAuditable.Objeto => UsuarioId.ToString();
}

internal sealed class VerComoHandler(IPortalDb db, IUsuarioActual actual) : IRequestHandler<VerComoCommand, Unit>
{
    public async Task<Unit> Handle(VerComoCommand request, CancellationToken cancellationToken)
    {
        var usuario = await db.Usuarios.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UsuarioId, cancellationToken) ?? throw new NotFoundException();
        if (usuario.EsInterno) throw new DomainRuleException("Quien trabaja en la gestoría ve lo mismo que usted: solo se mira como un cliente o un colaborador.");

        var sesion = await db.Sesiones.SingleOrDefaultAsync(s => s.Id == actual.Identidad.SesionId, cancellationToken) ?? throw new NotFoundException();
        sesion.VerComo(usuario.Id);
        return Unit.Value;
    }
}
