using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Un lote con sus filas: lo que se vio en cada una y, si se confirmó, en qué quedó.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ObtenerLoteQuery(Guid Id) : IQuery<LoteDto>;

internal sealed class ObtenerLoteHandler(IPortalDb db, SolicitudesVisibles visibles) : IRequestHandler<ObtenerLoteQuery, LoteDto>
{
    public async Task<LoteDto> Handle(ObtenerLoteQuery request, CancellationToken cancellationToken)
    {
        var lote = await visibles.MiLoteAsync(request.Id, cancellationToken);
        var filas = await db.FilasDeLotes.AsNoTracking().Where(f => f.LoteId == lote.Id).OrderBy(f => f.Numero).ToListAsync(cancellationToken);
        return LoteDto.De(lote, [.. filas.Select(f => new FilaDeLoteDto(f.Numero, Titulo(f), Pagina.Entera(f.Reparos), f.SePuedeEnviar, f.SolicitudId, f.NumeroDeSolicitud, f.Fallo))]);
    }

    private static string Titulo(FilaDeLote f) => string.Join(" · ", new[]
    {
        Matricula.Normalizar(f.Datos.Vehiculo?.Matricula) is { Length: > 0 } placa ? Matricula.Agrupar(placa) : f.Datos.Vehiculo?.Bastidor,
        f.RefPropia, f.Datos.Intervinientes.Select(i => i.NombreCompleto).LastOrDefault(),
    }.Where(t => !string.IsNullOrWhiteSpace(t)));
}
