using System.Text.Json.Serialization;
using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Crea una dirección secreta para un presupuesto. Devuelve su secreto, que no se podrá volver a ver.</summary>
/// <param name="Dias">Cuántos días vale, de 1 a 30.</param>
/// <param name="ConMargen">Como lo ve el cliente del colaborador.</param>
[Requiere(Permiso.Calcular)]
public sealed record CompartirPresupuestoCommand(int Dias = 15, bool ConMargen = true) : ICommand<string>, IAuditable
{
    [JsonIgnore]
    public Guid Id { get; init; }

    string IAuditable.Objeto => Id.ToString();
}

internal sealed class CompartirPresupuestoValidator : AbstractValidator<CompartirPresupuestoCommand>
{
    public CompartirPresupuestoValidator() =>
        RuleFor(c => c.Dias).InclusiveBetween(1, EnlaceDePresupuesto.DiasMaximos).WithMessage($"El enlace puede valer de 1 a {EnlaceDePresupuesto.DiasMaximos} días.");
}

internal sealed class CompartirPresupuestoHandler(IPortalDb db, PresupuestosVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<CompartirPresupuestoCommand, string>
{
    public async Task<string> Handle(CompartirPresupuestoCommand request, CancellationToken cancellationToken)
    {
        var presupuesto = await visibles.ExigirAsync(request.Id, cancellationToken);
        if (!await mediator.Send(new PermiteCompartirQuery(), cancellationToken)) throw new ForbiddenException("compartir-desactivado", "Su gestoría no permite compartir con un enlace.");

        var (secreto, yo) = (Secreto.Nuevo(), usuario.Identidad.UsuarioId ?? throw new ForbiddenException());
        db.EnlacesDePresupuesto.Add(EnlaceDePresupuesto.Crear(presupuesto.Id, yo, Secreto.Huella(secreto), request.ConMargen, reloj.Ahora(), request.Dias));
        return secreto;
    }
}
