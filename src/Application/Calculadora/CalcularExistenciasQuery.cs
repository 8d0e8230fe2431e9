using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Calculadora;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>
/// Las existencias de un concesionario, en CSV o XLSX, con lo que cuesta transferir cada vehículo: la misma tabla con más columnas. Lo que falla en una
/// fila se dice en ella y no estorba a las demás.
/// </summary>
/// <param name="Origen">La tabla.</param>
/// <param name="Nombre">De su fichero: la respuesta va en el mismo formato.</param>
/// <param name="Territorio">El de las filas que no lo digan.</param>
/// <param name="FechaContrato">La de las filas que no la digan; hoy, si tampoco se dice.</param>
/// <param name="ConMargen">Con el margen del colaborador dentro de los honorarios.</param>
[Requiere(Permiso.Calcular)]
public sealed record CalcularExistenciasQuery(Stream Origen, string? Nombre, string? Territorio = null, DateOnly? FechaContrato = null, bool ConMargen = false) : IQuery<FicheroDto>;

internal sealed class CalcularExistenciasValidator : AbstractValidator<CalcularExistenciasQuery>
{
    public CalcularExistenciasValidator() =>
        RuleFor(q => q.Territorio).Must(t => string.IsNullOrEmpty(t) || Territorios.Existe(t)).WithMessage("Elija dónde vive quien compra.");
}

internal sealed class CalcularExistenciasHandler(ILectorDeTabla lector, IHojaDeCalculo hoja, CosteDeExistencias coste, TimeProvider reloj) : IRequestHandler<CalcularExistenciasQuery, FicheroDto>
{
    private const int Tanda = 50;

    public async Task<FicheroDto> Handle(CalcularExistenciasQuery request, CancellationToken cancellationToken)
    {
        // Se lee entera antes de contestar: si está estropeada se dice, en vez de cortar la respuesta a medias.
        var filas = new List<FilaDeTabla>();
        await foreach (var fila in lector.LeerAsync(request.Origen, new(), cancellationToken)) filas.Add(fila);
        if (filas.Count < 2) throw new ContenidoRechazadoException("tabla-vacia", "La tabla no tiene ningún vehículo.");

        var (columnas, contrato) = (new ColumnasDeExistencias(filas[0]), request.FechaContrato ?? reloj.Hoy());
        var tabla = new EscritorDeTabla([.. Titulos(filas), .. CosteDeExistencias.Columnas], Paginas(filas, columnas, request, contrato, cancellationToken));
        var nombre = $"costes-{reloj.Hoy():yyyy-MM-dd}";
        return request.Nombre?.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) == true
            ? new($"{nombre}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (destino, fin) => tabla.EnXlsxAsync(destino, hoja, "Costes", fin))
            : new($"{nombre}.csv", "text/csv; charset=utf-8", (destino, fin) => tabla.EnCsvAsync(destino, fin));
    }

    /// <summary>Los suyos, sin repetir ninguno ni coincidir con los que se añaden.</summary>
    private static IEnumerable<ColumnaDeTabla> Titulos(List<FilaDeTabla> filas)
    {
        var vistos = new HashSet<string>(CosteDeExistencias.Columnas.Select(c => c.Titulo), StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < filas.Max(f => f.Celdas.Count); i++)
        {
            var titulo = filas[0].Celda(i) is { Length: > 0 } t ? t : $"Columna {i + 1}";
            while (!vistos.Add(titulo)) titulo += " (suya)";
            yield return new(titulo, 16);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?[]>> Paginas(List<FilaDeTabla> filas, ColumnasDeExistencias columnas, CalcularExistenciasQuery request, DateOnly contrato, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ancho = filas.Max(f => f.Celdas.Count);
        foreach (var tanda in filas.Skip(1).Chunk(Tanda))
        {
            var calculadas = new List<object?[]>(tanda.Length);
            foreach (var fila in tanda)
            {
                var lector = new LectorDeExistencia(columnas, fila, request.Territorio, contrato);
                calculadas.Add([.. Enumerable.Range(0, ancho).Select(fila.Celda), .. await coste.CalcularAsync(lector, request.ConMargen, cancellationToken)]);
            }

            yield return calculadas;
        }
    }
}
