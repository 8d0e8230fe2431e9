using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cambia cómo se ve el despacho: su color, su logotipo y cómo se le llama.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CambiarMarcaCommand(Marca Marca) : ICommand;

internal sealed class CambiarMarcaValidator : AbstractValidator<CambiarMarcaCommand>
{
    public CambiarMarcaValidator()
    {
        RuleFor(c => c.Marca.Color).Matches("^#[0-9a-fA-F]{6}$").WithMessage("El color se escribe como #0f5a6e.");
        RuleFor(c => c.Marca.Telefono).MaximumLength(30);
        RuleFor(c => c.Marca.Horario).MaximumLength(80);
    }
}

internal sealed class CambiarMarcaHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<CambiarMarcaCommand, Unit>
{
    public async Task<Unit> Handle(CambiarMarcaCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CambiarMarca(request.Marca);
        return Unit.Value;
    }
}
