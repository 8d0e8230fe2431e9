using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Guarda el borrador de un texto legal. Nadie lo lee hasta que se publica.</summary>
[Requiere(Permiso.Administrar)]
public sealed record GuardarBorradorLegalCommand(ClaseDeTextoLegal Clase, string Cuerpo) : ICommand, IAuditable
{
    public string? Objeto => TextoLegal.De(Clase).Nombre;
}

internal sealed class GuardarBorradorLegalValidator : AbstractValidator<GuardarBorradorLegalCommand>
{
    public GuardarBorradorLegalValidator()
    {
        RuleFor(c => c.Clase).IsInEnum();
        RuleFor(c => c.Cuerpo).NotEmpty().WithMessage("Escriba el texto.").EsTextoLegal();
    }
}

internal sealed class GuardarBorradorLegalHandler(IPortalDb db) : IRequestHandler<GuardarBorradorLegalCommand, Unit>
{
    public async Task<Unit> Handle(GuardarBorradorLegalCommand request, CancellationToken cancellationToken)
    {
        var borrador = await db.VersionesLegales.SingleOrDefaultAsync(v => v.Clase == request.Clase && v.Numero == VersionLegal.DelBorrador, cancellationToken);
        if (borrador is null) db.VersionesLegales.Add(borrador = VersionLegal.Borrador(request.Clase));
        borrador.Escribir(request.Cuerpo);
        return Unit.Value;
    }
}
