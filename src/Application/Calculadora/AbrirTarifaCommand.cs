using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Abre una tarifa de honorarios: general, de un colaborador o de un grupo. Convive con las anteriores: manda la de comienzo más reciente.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular)]
public sealed record AbrirTarifaCommand(DatosDeTarifa Datos) : ICommand<Guid>;

internal sealed class AbrirTarifaValidator : AbstractValidator<AbrirTarifaCommand>
{
    public AbrirTarifaValidator()
    {
        RuleFor(c => c.Datos.Nombre).NotEmpty().WithMessage("Ponga un nombre a la tarifa.").MaximumLength(80);
        RuleFor(c => c.Datos.Desde).NotEqual(default(DateOnly)).WithMessage("Diga desde qué día vale.");
        RuleFor(c => c.Datos.TipoImpuesto).InclusiveBetween(0, 30).WithMessage("Revise el tipo del impuesto indirecto.");
        RuleFor(c => c.Datos.Minimo).InclusiveBetween(0, 100_000).WithMessage("Revise el mínimo.");
        RuleForEach(c => c.Datos.Nifs).Must(n => Nif.EsValido(n)).WithMessage("Revise el NIF «{PropertyValue}».");
        RuleForEach(c => c.Datos.Lineas).ChildRules(l =>
        {
            l.RuleFor(x => x.Concepto).NotEmpty().WithMessage("Diga el concepto.").MaximumLength(40);
            l.RuleFor(x => x.Importe).InclusiveBetween(0, 100_000).WithMessage("Revise el importe.");
            l.RuleForEach(x => x.Escalones).Must(e => e is { Desde: > 1 and <= 100_000, Importe: >= 0 and <= 100_000 }).WithMessage("Revise los escalones.");
        });
    }
}

internal sealed class AbrirTarifaHandler(IPortalDb db) : IRequestHandler<AbrirTarifaCommand, Guid>
{
    public Task<Guid> Handle(AbrirTarifaCommand request, CancellationToken cancellationToken)
    {
        var tarifa = TarifaTransferencia.Abrir(request.Datos);
        db.Tarifas.Add(tarifa);
        return Task.FromResult(tarifa.Id);
    }
}
