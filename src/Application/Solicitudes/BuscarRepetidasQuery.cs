using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Si esa matrícula ya está en otra solicitud en marcha, o en un expediente, que vea quien pregunta. Solo avisa.</summary>
[Requiere(Permiso.CrearSolicitudes)]
internal sealed record BuscarRepetidasQuery(Guid SolicitudId, string? Matricula) : IQuery<IReadOnlyList<Reparo>>;

internal sealed class BuscarRepetidasHandler(SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario) : IRequestHandler<BuscarRepetidasQuery, IReadOnlyList<Reparo>>
{
    public async Task<IReadOnlyList<Reparo>> Handle(BuscarRepetidasQuery request, CancellationToken cancellationToken)
    {
        if (request.Matricula is not { Length: >= 6 } placa) return [];

        var reparos = new List<Reparo>();
        var otra = await visibles.EnMarcha().Where(s => s.Matricula == placa && s.Id != request.SolicitudId)
            .OrderByDescending(s => s.Actualizada).Select(s => new { s.Numero }).FirstOrDefaultAsync(cancellationToken);
        if (otra is not null) reparos.Add(Aviso($"Ya tiene otra solicitud con esa matrícula ({otra.Numero ?? "en borrador"})."));

        if (!usuario.Tiene(Permiso.VerDocumentos)) return reparos;
        var ids = await mediator.Send(new BuscarIdsDeExpedientesQuery(null, placa), cancellationToken);
        var expedientes = await mediator.Send(new ResumirExpedientesQuery(ids), cancellationToken);
        if (expedientes.Values.FirstOrDefault(e => e.Matricula == placa) is { } expediente) reparos.Add(Aviso($"Ya existe un expediente con esa matrícula ({expediente.Numero}). Puede seguir: la gestoría decidirá si los une."));
        return reparos;

        static Reparo Aviso(string texto) => new("vehiculo.matricula", texto, false);
    }
}
