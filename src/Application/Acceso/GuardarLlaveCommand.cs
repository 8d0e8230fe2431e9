namespace ElGestorPortal.Application.Acceso;

/// <summary>Guarda una llave de acceso propia.</summary>
/// <param name="Nombre">Cómo llama su dueño al dispositivo.</param>
/// <param name="Sello">El del reto.</param>
/// <param name="Credencial">JSON con la respuesta del navegador.</param>
[Requiere(Permiso.Propio)]
public sealed record GuardarLlaveCommand(string Nombre, string Sello, string Credencial) : ICommand, IAuditable
{
    public string? Objeto => Nombre;
}

internal sealed class GuardarLlaveValidator : AbstractValidator<GuardarLlaveCommand>
{
    public GuardarLlaveValidator()
    {
        RuleFor(c => c.Nombre).NotEmpty().WithMessage("Ponga un nombre al dispositivo.").MaximumLength(60).WithMessage("El nombre no puede pasar de 60 caracteres.");
        RuleFor(c => c.Sello).NotEmpty().MaximumLength(8000);
        RuleFor(c => c.Credencial).NotEmpty().WithMessage("El dispositivo no ha enviado la llave. Inténtelo de nuevo.").MaximumLength(8000);
    }
}

internal sealed class GuardarLlaveHandler(IUsuarioActual actual, ILlavesDeAcceso llaves, ILimiteDeIntentos limite) : IRequestHandler<GuardarLlaveCommand, Unit>
{
    private const int Maximo = 10;

    public async Task<Unit> Handle(GuardarLlaveCommand request, CancellationToken cancellationToken)
    {
        var yo = actual.Identidad.UsuarioId!.Value;
        if ((await llaves.ListarAsync(yo)).Count >= Maximo) throw new DomainRuleException("Ya tiene diez llaves de acceso. Quite alguna antes de guardar otra.");
        if (limite.Contar([CuposDeAcceso.DeSelloDeLlave(request.Sello)]) is not null || !await llaves.GuardarAsync(yo, request.Sello, request.Credencial, request.Nombre.Trim()))
            throw new ValidationException([new("Credencial", "No hemos podido guardar la llave de acceso. Inténtelo de nuevo.")]);
        return Unit.Value;
    }
}
