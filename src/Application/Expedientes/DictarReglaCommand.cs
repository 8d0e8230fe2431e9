using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Pone una regla de publicación, o cambia lo que decía la que pide lo mismo.</summary>
[Requiere(Permiso.Administrar), EnSerie]
public sealed record DictarReglaCommand(ReglaPropuesta Regla) : ICommand, IAuditable
{
    string IAuditable.Objeto => TextoDeRegla.De(Regla.Criterio, Regla.Visible);
}

internal sealed class DictarReglaValidator : AbstractValidator<DictarReglaCommand>
{
    public DictarReglaValidator() => RuleFor(c => c.Regla).SetValidator(new ReglaPropuestaValidator());
}

internal sealed class DictarReglaHandler(IPortalDb db, AplicadorDeReglas aplicador) : IRequestHandler<DictarReglaCommand, Unit>
{
    public async Task<Unit> Handle(DictarReglaCommand request, CancellationToken cancellationToken)
    {
        var (criterio, visible) = (request.Regla.Criterio, request.Regla.Visible);
        var reglas = await db.ReglasDePublicacion.ToListAsync(cancellationToken);
        var suya = reglas.SingleOrDefault(r => r.Clave == criterio.Clave);
        var cambio = new CambioDeRegla(criterio, suya?.Visible, visible);
        if (suya is null)
        {
            reglas.Add(suya = ReglaDePublicacion.Dictar(criterio, visible));
            db.ReglasDePublicacion.Add(suya);
        }

        suya.Cambiar(visible);
        await aplicador.AplicarAsync(reglas, cambio, cancellationToken);
        return Unit.Value;
    }
}
