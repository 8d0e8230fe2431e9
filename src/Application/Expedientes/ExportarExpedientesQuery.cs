using System.Globalization;
using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>
/// La lista de expedientes, con su filtro y su orden, entera y en <c>csv</c> (por defecto) o <c>xlsx</c>: las mismas filas que se verían página a
/// página. Se escribe según se lee y queda anotado quién la sacó.
/// </summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ExportarExpedientesQuery(ListarExpedientesQuery Filtro, string? Formato = null) : IQuery<FicheroDto>;

internal sealed class ExportarExpedientesValidator : AbstractValidator<ExportarExpedientesQuery>
{
    public ExportarExpedientesValidator() => RuleFor(q => q.Filtro).SetValidator(new ListarExpedientesValidator());
}

internal sealed class ExportarExpedientesHandler(LectorDeExpedientes lector, Mirador mirador, IHojaDeCalculo hoja, IMediator mediator, TimeProvider reloj)
    : IRequestHandler<ExportarExpedientesQuery, FicheroDto>
{
    public const int Maximo = 100_000;

    private const int Tanda = Pagina.LimiteMaximo;

    public async Task<FicheroDto> Handle(ExportarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var formato = string.IsNullOrEmpty(request.Formato) ? "csv" : request.Formato;
        if (formato is not ("csv" or "xlsx")) throw new PeticionInvalidaException("formato-desconocido", "La lista se exporta en csv o en xlsx.");

        // Lo que cambia mientras se escribe pasa al principio de «actualizado», por donde ya se ha pasado: por fecha de alta no se pierde.
        var clave = request.Filtro.Orden is null or "" or "-actualizado" ? "-fechaAlta" : request.Filtro.Orden;
        var filtro = request.Filtro with { Orden = clave, Cursor = null, Limite = null, Contar = false };
        var orden = OrdenDeExpedientes.De(clave);
        await mediator.Send(new AnotarExportacionCommand(formato, await Contar(filtro, orden, cancellationToken)), cancellationToken);

        var nombre = string.Create(CultureInfo.InvariantCulture, $"expedientes-{reloj.Hoy():yyyy-MM-dd}.{formato}");
        return formato == "xlsx"
            ? new(nombre, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (destino, fin) => Tabla(filtro, orden, fin).EnXlsxAsync(destino, hoja, "Expedientes", fin))
            : new(nombre, "text/csv; charset=utf-8", (destino, fin) => Tabla(filtro, orden, fin).EnCsvAsync(destino, fin));
    }

    private async Task<long> Contar(ListarExpedientesQuery filtro, OrdenDeExpedientes orden, CancellationToken cancellationToken)
    {
        var filas = await lector.ContarAsync(filtro, Maximo + 1, cancellationToken);
        if (orden is OrdenSinIndice) OrdenSinIndice.Exigir(filas);
        return filas <= Maximo ? filas : throw new PeticionInvalidaException("demasiadas-filas", "La lista tiene más de 100.000 expedientes. Acótela con los filtros y vuelva a exportarla.");
    }

    private EscritorDeTabla Tabla(ListarExpedientesQuery filtro, OrdenDeExpedientes orden, CancellationToken cancellationToken) =>
        new(TablaDeExpedientes.Columnas, Paginas(filtro, orden, cancellationToken));

    /// <summary>De página en página: en memoria no hay nunca más que una.</summary>
    private async IAsyncEnumerable<IReadOnlyList<object?[]>> Paginas(ListarExpedientesQuery filtro, OrdenDeExpedientes orden, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Posicion? tras = null;
        List<ExpedienteEnListaDto> filas;
        do
        {
            filas = await lector.LeerAsync(filtro, orden, tras, Tanda, cancellationToken);
            yield return filas.ConvertAll(f => TablaDeExpedientes.Fila(f, mirador.VeTodo));
            if (filas.Count > 0) tras = new(orden.Clave(filas[^1]), filas[^1].Id);
        }
        while (filas.Count == Tanda);
    }
}
