using System.Globalization;
using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Administracion;

/// <summary>Lo que se busca en la auditoría, entero y en <c>csv</c> (por defecto) o <c>xlsx</c>. Se escribe según se lee y queda apuntado quién lo sacó.</summary>
[Requiere(Permiso.Administrar | Permiso.Gestionar | Permiso.VerDocumentos)]
public sealed record ExportarAuditoriaQuery(FiltroDeAuditoria Filtro, string? Formato = null) : IQuery<FicheroDto>;

internal sealed class ExportarAuditoriaValidator : AbstractValidator<ExportarAuditoriaQuery>
{
    public ExportarAuditoriaValidator() => RuleFor(q => q.Filtro).SetValidator(new FiltroDeAuditoriaValidator());
}

internal sealed class ExportarAuditoriaHandler(BuscadorDeAuditoria buscador, IHojaDeCalculo hoja, IMediator mediator, TimeProvider reloj) : IRequestHandler<ExportarAuditoriaQuery, FicheroDto>
{
    private static readonly ColumnaDeTabla[] Columnas = [new("Fecha", 19, "yyyy-MM-dd HH:mm:ss"), new("Quién", 30), new("Qué hizo", 40), new("Sobre qué", 40), new("Id", 38), new("Sellada", 9)];

    public async Task<FicheroDto> Handle(ExportarAuditoriaQuery request, CancellationToken cancellationToken)
    {
        var formato = string.IsNullOrEmpty(request.Formato) ? "csv" : request.Formato;
        if (formato is not ("csv" or "xlsx")) throw new PeticionInvalidaException("formato-desconocido", "La auditoría se exporta en csv o en xlsx.");

        await mediator.Send(new AnotarSalidaDeAuditoriaCommand(formato), cancellationToken);
        var nombre = string.Create(CultureInfo.InvariantCulture, $"auditoria-{reloj.Hoy():yyyy-MM-dd}.{formato}");
        return formato == "xlsx"
            ? new(nombre, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (destino, fin) => new EscritorDeTabla(Columnas, Filas(request.Filtro, fin)).EnXlsxAsync(destino, hoja, "Auditoría", fin))
            : new(nombre, "text/csv; charset=utf-8", (destino, fin) => new EscritorDeTabla(Columnas, Filas(request.Filtro, fin)).EnCsvAsync(destino, fin));
    }

    /// <summary>De página en página: en memoria no hay nunca más que una.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?[]>> Filas(FiltroDeAuditoria filtro, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var todas = await buscador.FiltrarAsync(filtro, cancellationToken);
        var quedan = todas;
        List<EntradaAuditoria> lineas;
        do
        {
            lineas = await BuscadorDeAuditoria.Ordenar(quedan).Take(Pagina.LimiteMaximo).ToListAsync(cancellationToken);
            yield return [.. (await buscador.NombrarAsync(lineas, cancellationToken)).Select(l => new object?[] { Calendario.EnMadrid(l.Fecha), l.Quien, l.Que, l.Objeto, l.ObjetoId?.ToString(), l.Sellada ? "sí" : "no" })];
            if (lineas.Count > 0) quedan = BuscadorDeAuditoria.Tras(todas, lineas[^1].Fecha, lineas[^1].Id);
        }
        while (lineas.Count == Pagina.LimiteMaximo);
    }
}
