using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Quien lo envía acepta esas versiones, que tienen que ser todas las que tiene pendientes. Queda cuándo.</summary>
[Requiere(Permiso.Propio), EnSerie]
public sealed record AceptarTextosLegalesCommand(IReadOnlyList<Guid> Versiones) : ICommand, IAuditable
{
    public string? Objeto => string.Join(' ', Versiones);
}

internal sealed class AceptarTextosLegalesHandler(IPortalDb db, LectorDeTextosLegales textos, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<AceptarTextosLegalesCommand, Unit>
{
    public async Task<Unit> Handle(AceptarTextosLegalesCommand request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad.UsuarioId ?? throw new ForbiddenException();
        var pendientes = await textos.PendientesAsync(yo, cancellationToken);
        if (pendientes.Select(p => p.Id).Except(request.Versiones).Any())
            throw new ConflictoException("textos-cambiados", "Hay una versión más reciente. Léala antes de aceptar.");

        var exigida = await db.Despachos.Where(d => d.Id == usuario.DespachoId).Select(d => d.AceptacionExigida).SingleAsync(cancellationToken);
        db.AceptacionesLegales.AddRange(pendientes.Select(p => AceptacionLegal.De(yo, p.Id, exigida, reloj.Ahora())));
        return Unit.Value;
    }
}
