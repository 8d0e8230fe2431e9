using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Retención legal: mientras dure no se suprime nada de esa persona, o de ese expediente y lo que de él cuelga.</summary>
/// <param name="Nif">La persona; o</param>
/// <param name="Expediente">el número del expediente.</param>
/// <param name="Motivo">Qué pleito, inspección o reclamación.</param>
[Requiere(Permiso.Administrar | Permiso.Gestionar)]
public sealed record PonerRetencionCommand(string? Nif, string? Expediente, string Motivo) : ICommand<Guid>;

internal sealed class PonerRetencionValidator : AbstractValidator<PonerRetencionCommand>
{
    public PonerRetencionValidator()
    {
        RuleFor(c => c.Nif).Must((c, nif) => NifPedido.Vale(nif) != !string.IsNullOrWhiteSpace(c.Expediente)).WithMessage("Escriba un NIF o un número de expediente, y solo uno.");
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Escriba por qué se retiene.").MaximumLength(BloquearPersonaValidator.MaximoDeMotivo).WithMessage($"El motivo admite {BloquearPersonaValidator.MaximoDeMotivo} letras.");
    }
}

internal sealed class PonerRetencionHandler(IPortalDb db, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<PonerRetencionCommand, Guid>
{
    public async Task<Guid> Handle(PonerRetencionCommand request, CancellationToken cancellationToken)
    {
        var quien = usuario.Identidad.Nombre;
        var retencion = string.IsNullOrWhiteSpace(request.Expediente)
            ? RetencionLegal.DePersona(Nif.Normalizar(request.Nif), request.Motivo, quien, reloj.Ahora())
            : RetencionLegal.DeExpediente(await mediator.Send(new HallarExpedientePorNumeroQuery(request.Expediente), cancellationToken)
                ?? throw new DomainRuleException("No hay un expediente con ese número, o hay más de uno."), request.Motivo, quien, reloj.Ahora());
        db.Retenciones.Add(retencion);
        return retencion.Id;
    }
}
