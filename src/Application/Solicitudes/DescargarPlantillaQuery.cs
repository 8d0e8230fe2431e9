using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>La plantilla con la que se piden muchas solicitudes de un trámite: una hoja con sus títulos.</summary>
/// <param name="Tramite">Clave del trámite.</param>
/// <param name="Formato">csv o xlsx.</param>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record DescargarPlantillaQuery(string? Tramite, string? Formato) : IQuery<FicheroDto>;

internal sealed class DescargarPlantillaHandler(IHojaDeCalculo hoja) : IRequestHandler<DescargarPlantillaQuery, FicheroDto>
{
    public Task<FicheroDto> Handle(DescargarPlantillaQuery request, CancellationToken cancellationToken)
    {
        if (!CatalogoDeTramites.Buscar(request.Tramite, out var tramite)) throw new NotFoundException();

        var columnas = ColumnasDeLote.De(tramite).Select(c => new ColumnaDeTabla(c.Titulo, Math.Max(14, c.Titulo.Length + 2))).ToList();
        return Task.FromResult(request.Formato == "xlsx"
            ? new FicheroDto($"plantilla-{tramite.Clave}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (destino, fin) => new EscritorDeTabla(columnas, Vacia()).EnXlsxAsync(destino, hoja, "Solicitudes", fin))
            : new FicheroDto($"plantilla-{tramite.Clave}.csv", "text/csv; charset=utf-8", (destino, fin) => new EscritorDeTabla(columnas, Vacia()).EnCsvAsync(destino, fin)));

        // Una fila en blanco: sin ninguna, el libro saldría sin sus títulos.
        IAsyncEnumerable<IReadOnlyList<object?[]>> Vacia() => new IReadOnlyList<object?[]>[] { [new object?[columnas.Count]] }.ToAsyncEnumerable();
    }
}
