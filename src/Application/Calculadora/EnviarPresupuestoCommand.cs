using System.Text.Json.Serialization;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Envía un presupuesto por correo, con su PDF. Sale en cuanto se guarda.</summary>
/// <param name="Correo">A quién.</param>
/// <param name="ConMargen">Como lo ve el cliente del colaborador.</param>
[Requiere(Permiso.Calcular)]
public sealed record EnviarPresupuestoCommand(string? Correo, bool ConMargen = true) : ICommand, IAuditable
{
    [JsonIgnore]
    public Guid Id { get; init; }

    string IAuditable.Objeto => Id.ToString();
}

internal sealed class EnviarPresupuestoValidator : AbstractValidator<EnviarPresupuestoCommand>
{
    public EnviarPresupuestoValidator() => RuleFor(c => c.Correo).NotEmpty().MaximumLength(200).EmailAddress()
        .Must(c => c?.Any(l => char.IsWhiteSpace(l) || char.IsControl(l) || l is ',' or ';' or '<' or '>') == false).WithMessage("Escriba una dirección de correo, como ana@ejemplo.es.");
}

internal sealed class EnviarPresupuestoHandler(PresupuestosVisibles visibles, ILimiteDeIntentos limite, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<EnviarPresupuestoCommand, Unit>
{
    private const int CorreosPorHora = 60;

    public async Task<Unit> Handle(EnviarPresupuestoCommand request, CancellationToken cancellationToken)
    {
        var presupuesto = await visibles.ExigirAsync(request.Id, cancellationToken);

        // Nadie usa el portal para llenar buzones.
        if (limite.Contar([new($"presupuestos|{usuario.Identidad.UsuarioId:N}", CorreosPorHora, TimeSpan.FromHours(1))]) is { } espera) throw new DemasiadasPeticionesException(espera);

        presupuesto.EnviarPorCorreo(request.Correo!.Trim(), request.ConMargen, reloj.Ahora(), reloj.Hoy());
        return Unit.Value;
    }
}
