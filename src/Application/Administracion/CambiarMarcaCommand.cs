using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Cambia cómo se ve el despacho: su color, su logotipo, cómo se le llama, cómo se le encuentra y qué dice al entrar.</summary>
/// <param name="Marca">Todo lo demás.</param>
/// <param name="Nombre">Cómo se le llama; null, como se le llame.</param>
[Requiere(Permiso.Administrar)]
public sealed record CambiarMarcaCommand(Marca Marca, string? Nombre = null) : ICommand;

internal sealed class CambiarMarcaValidator : AbstractValidator<CambiarMarcaCommand>
{
    public const int LargoDelTexto = 1000;

    public CambiarMarcaValidator()
    {
        RuleFor(c => c.Marca.Color).Matches("^#[0-9a-fA-F]{6}$").WithMessage("El color se escribe como #0f5a6e.");
        RuleFor(c => c.Nombre).Must(n => n is null || (n.Trim().Length is > 0 and <= 120 && !n.Any(char.IsControl))).WithMessage("El nombre va de 1 a 120 letras.");
        RuleFor(c => c.Marca.Telefono).MaximumLength(30).WithMessage("Ese teléfono es demasiado largo.");
        RuleFor(c => c.Marca.Horario).MaximumLength(80).WithMessage("El horario, en 80 letras como mucho.");
        RuleFor(c => c.Marca.Correo).MaximumLength(254).WithMessage("No es una dirección de correo.").EmailAddress().When(c => !string.IsNullOrEmpty(c.Marca.Correo)).WithMessage("No es una dirección de correo.");
        RuleFor(c => c.Marca.Direccion).MaximumLength(200).WithMessage("La dirección, en 200 letras como mucho.");
        RuleFor(c => c.Marca.Bienvenida).MaximumLength(LargoDelTexto).WithMessage($"Ese texto, en {LargoDelTexto} letras como mucho.");
        RuleFor(c => c.Marca.Portada).MaximumLength(LargoDelTexto).WithMessage($"Ese texto, en {LargoDelTexto} letras como mucho.");
    }
}

internal sealed class CambiarMarcaHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<CambiarMarcaCommand, Unit>
{
    public async Task<Unit> Handle(CambiarMarcaCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        despacho.CambiarMarca(request.Marca);
        if (request.Nombre is { } nombre) despacho.CambiarNombre(nombre);
        return Unit.Value;
    }
}
