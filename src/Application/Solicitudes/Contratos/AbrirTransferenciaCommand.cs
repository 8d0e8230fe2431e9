using System.Globalization;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>Empieza la solicitud de una transferencia, en borrador, con lo que ya se sabe. Devuelve su id.</summary>
/// <param name="Nif">Con cuál de sus NIF se presenta.</param>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record AbrirTransferenciaCommand(string Nif) : ICommand<Guid>
{
    public string? RefPropia { get; init; }
    public string? Matricula { get; init; }
    public string? Marca { get; init; }
    public string? Modelo { get; init; }
    public DateOnly? PrimeraMatriculacion { get; init; }
    public DateOnly? FechaContrato { get; init; }
    public decimal? Precio { get; init; }
    public bool FacturaConIva { get; init; }
    public string? Observaciones { get; init; }
}

internal sealed class AbrirTransferenciaHandler(IMediator mediator) : IRequestHandler<AbrirTransferenciaCommand, Guid>
{
    public Task<Guid> Handle(AbrirTransferenciaCommand request, CancellationToken cancellationToken) =>
        mediator.Send(new AbrirSolicitudCommand("transferencia", request.RefPropia, Datos(request), request.Nif), cancellationToken);

    private static DatosSolicitud Datos(AbrirTransferenciaCommand r) => new()
    {
        Vehiculo = new() { Matricula = r.Matricula, Marca = r.Marca, Modelo = r.Modelo, FechaPrimeraMatriculacion = r.PrimeraMatriculacion },
        Campos = new (string Clave, string? Valor)[]
        {
            ("fechaContrato", r.FechaContrato?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("precio", r.Precio?.ToString("0.00", CultureInfo.InvariantCulture)),
            ("facturaConIva", r.FacturaConIva ? "true" : null),
        }.Where(c => c.Valor is not null).ToDictionary(c => c.Clave, c => c.Valor!),
        Observaciones = r.Observaciones,
    };
}
