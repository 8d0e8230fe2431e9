using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Un lote con sus filas: lo que se vio en cada una y, si se confirmó, en qué quedó.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ObtenerLoteQuery(Guid Id) : IQuery<LoteDto>;

/// <summary>Muchas solicitudes en una hoja.</summary>
/// <param name="Id">Lote.</param>
/// <param name="Tramite">Clave del trámite.</param>
/// <param name="TramiteTexto">Su nombre.</param>
/// <param name="Fichero">Como se llamaba la hoja.</param>
/// <param name="Creado">UTC.</param>
/// <param name="Confirmado">Cuándo se dijo que se enviaran, UTC; null: no ha salido nada.</param>
/// <param name="Terminado">Cuándo se acabó, UTC.</param>
/// <param name="Buenas">Cuántas filas se pueden enviar.</param>
/// <param name="Filas">Todas, en el orden de la hoja.</param>
public sealed record LoteDto(
    Guid Id, string Tramite, string TramiteTexto, string Fichero, DateTime Creado, DateTime? Confirmado, DateTime? Terminado, int Buenas, IReadOnlyList<FilaDeLoteDto> Filas)
{
    public int Enviadas => Filas.Count(f => f.SolicitudId is not null);

    public int Fallidas => Filas.Count(f => f.Fallo is not null);

    public int Hechas => Enviadas + Fallidas;
}

/// <param name="Numero">El que tiene en la hoja.</param>
/// <param name="Titulo">Matrícula, referencia o primera persona: por lo que se la reconoce.</param>
/// <param name="Reparos">Lo que se vio.</param>
/// <param name="SePuedeEnviar">Nada lo impide.</param>
/// <param name="SolicitudId">La que nació de ella.</param>
/// <param name="NumeroDeSolicitud">Su número.</param>
/// <param name="Fallo">Por qué no se pudo enviar.</param>
public sealed record FilaDeLoteDto(int Numero, string Titulo, IReadOnlyList<ReparoDeFila> Reparos, bool SePuedeEnviar, Guid? SolicitudId, string? NumeroDeSolicitud, string? Fallo);

internal sealed class ObtenerLoteHandler(IPortalDb db, SolicitudesVisibles visibles) : IRequestHandler<ObtenerLoteQuery, LoteDto>
{
    public async Task<LoteDto> Handle(ObtenerLoteQuery request, CancellationToken cancellationToken)
    {
        var lote = await visibles.MiLoteAsync(request.Id, cancellationToken);
        var filas = await db.FilasDeLotes.AsNoTracking().Where(f => f.LoteId == lote.Id).OrderBy(f => f.Numero).ToListAsync(cancellationToken);
        return new(lote.Id, lote.Tramite, CatalogoDeTramites.De(lote.Tramite).Nombre, lote.Fichero, lote.Creado, lote.Confirmado, lote.Terminado, lote.Buenas,
            [.. filas.Select(f => new FilaDeLoteDto(f.Numero, Titulo(f), f.Reparos, f.SePuedeEnviar, f.SolicitudId, f.NumeroDeSolicitud, f.Fallo))]);
    }

    private static string Titulo(FilaDeLote f) => string.Join(" · ", new[]
    {
        Matricula.Normalizar(f.Datos.Vehiculo?.Matricula) is { Length: > 0 } placa ? Matricula.Agrupar(placa) : f.Datos.Vehiculo?.Bastidor,
        f.RefPropia, f.Datos.Intervinientes.Select(i => i.NombreCompleto).LastOrDefault(),
    }.Where(t => !string.IsNullOrWhiteSpace(t)));
}
