using System.Text.Json.Serialization;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Guarda lo que se ha rellenado, esté como esté. Devuelve la versión nueva.</summary>
/// <param name="RefPropia">Referencia de quien la presenta.</param>
/// <param name="Datos">Todo lo rellenado: sustituye a lo anterior.</param>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record GuardarSolicitudCommand(string? RefPropia, DatosSolicitud? Datos) : ICommand<int>, IAuditable
{
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>De qué versión parte; null: de la que haya.</summary>
    [JsonIgnore]
    public int? Version { get; init; }

    string IAuditable.Objeto => Id.ToString();
}

internal sealed class GuardarSolicitudValidator : AbstractValidator<GuardarSolicitudCommand>
{
    public GuardarSolicitudValidator()
    {
        RuleFor(c => c.RefPropia).MaximumLength(60).WithMessage("La referencia tiene 60 letras como mucho.");
        RuleFor(c => c.Datos).NotNull().WithMessage("Faltan los datos.");
        RuleFor(c => c.Datos!).SetValidator(new DatosSolicitudValidator()).When(c => c.Datos is not null);
    }
}

internal sealed class GuardarSolicitudHandler(SolicitudesVisibles visibles, TimeProvider reloj) : IRequestHandler<GuardarSolicitudCommand, int>
{
    public async Task<int> Handle(GuardarSolicitudCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await visibles.MiaAsync(request.Id, cancellationToken);
        if (request.Version is { } version && version != solicitud.Version) throw new VersionDistintaException();

        solicitud.Rellenar(request.Datos!, request.RefPropia, reloj.Ahora());
        return solicitud.Version;
    }
}
