using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Quita una regla de publicación: vale lo que digan las demás y, sin ninguna, lo que publica el escritorio.</summary>
[Requiere(Permiso.Administrar), EnSerie]
public sealed record QuitarReglaCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class QuitarReglaHandler(IPortalDb db, AplicadorDeReglas aplicador) : IRequestHandler<QuitarReglaCommand, Unit>
{
    public async Task<Unit> Handle(QuitarReglaCommand request, CancellationToken cancellationToken)
    {
        var reglas = await db.ReglasDePublicacion.ToListAsync(cancellationToken);
        var sobra = reglas.SingleOrDefault(r => r.Id == request.Id) ?? throw new NotFoundException();
        db.ReglasDePublicacion.Remove(sobra);
        await aplicador.AplicarAsync([.. reglas.Where(r => r != sobra)], new(sobra.Criterio, sobra.Visible, null), cancellationToken);
        return Unit.Value;
    }
}
