using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los expedientes que puede ver quien pregunta, por páginas.</summary>
[Requiere(Permiso.VerExpedientes), DejaRastro]
public sealed record ListarExpedientesQuery : FiltroDeExpedientes, IQuery<Pagina<ExpedienteEnListaDto>>
{
    /// <summary>
    /// <c>-actualizado</c> (por defecto), <c>-fechaAlta</c> o <c>numero</c>. Y, cuando los filtros dejan menos de 10.000: <c>refPropia</c>, <c>titulo</c>,
    /// <c>estado</c>, <c>fechaPresentacion</c>, <c>-fechaPresentacion</c>, <c>fechaFin</c> o <c>-fechaFin</c>, con lo vacío al final.
    /// </summary>
    public string? Orden { get; init; }

    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }

    /// <summary>Quitado lo que es de la página, no pide nada. Un filtro nuevo cuenta sin tocar esto.</summary>
    internal bool SinFiltros => this with { Orden = null, Cursor = null, Limite = null, Contar = false } == new ListarExpedientesQuery();
}

internal sealed class ListarExpedientesValidator : FiltroDeExpedientesValidator<ListarExpedientesQuery>;

internal sealed class ListarExpedientesHandler(LectorDeExpedientes lector, ICursores cursores, IMediator mediator)
    : IRequestHandler<ListarExpedientesQuery, Pagina<ExpedienteEnListaDto>>
{
    public async Task<Pagina<ExpedienteEnListaDto>> Handle(ListarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var claveDeOrden = request.Orden ?? "-actualizado";
        var orden = OrdenDeExpedientes.De(request.Orden);
        var tras = Posicion.Abrir(cursores, request.Cursor, claveDeOrden);
        var filas = await lector.LeerAsync(request, orden, tras, limite + 1, cancellationToken);

        var pagina = Paginas.Cortar(cursores, claveDeOrden, filas, limite, f => new(orden.Clave(f), f.Id), f => f, request.Contar ? await lector.ContarAsync(request, null, cancellationToken) : null);
        var nuevos = await mediator.Send(new ContarNuevosQuery([.. pagina.Elementos.Select(f => f.Id)]), cancellationToken);
        return pagina with { Elementos = [.. pagina.Elementos.Select(f => f with { DocumentosNuevos = nuevos.GetValueOrDefault(f.Id) })] };
    }
}
