using AutoMapper;
using AutoMapper.QueryableExtensions;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los expedientes que puede ver quien pregunta, por páginas.</summary>
[Requiere(Permiso.VerExpedientes)]
public sealed record ListarExpedientesQuery : FiltroDeExpedientes, IQuery<Pagina<ExpedienteEnListaDto>>
{
    /// <summary><c>-actualizado</c> (por defecto), <c>-fechaAlta</c> o <c>numero</c>.</summary>
    public string? Orden { get; init; }

    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }
}

internal sealed class ListarExpedientesValidator : FiltroDeExpedientesValidator<ListarExpedientesQuery>;

internal sealed class ListarExpedientesHandler(IPortalDb db, Mirador mirador, IMapper mapper, ICursores cursores, IMediator mediator)
    : IRequestHandler<ListarExpedientesQuery, Pagina<ExpedienteEnListaDto>>
{
    public async Task<Pagina<ExpedienteEnListaDto>> Handle(ListarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);

        var claveDeOrden = request.Orden ?? "-actualizado";
        var orden = OrdenDeExpedientes.De(request.Orden);
        var tras = Posicion.Abrir(cursores, request.Cursor, claveDeOrden);
        var filas = await Leer(request, orden, tras, limite + 1, cancellationToken);

        string? siguiente = null;
        if (filas.Count > limite)
        {
            filas.RemoveRange(limite, filas.Count - limite);
            siguiente = Posicion.Sellar(cursores, claveDeOrden, orden.Clave(filas[^1]), filas[^1].Id);
        }

        var nuevos = await mediator.Send(new ContarNuevosQuery([.. filas.Select(f => f.Id)]), cancellationToken);
        return new([.. filas.Select(f => f with { DocumentosNuevos = nuevos.GetValueOrDefault(f.Id) })], siguiente, request.Contar ? await Contar(request, cancellationToken) : null);
    }

    private async Task<List<ExpedienteEnListaDto>> Leer(ListarExpedientesQuery request, OrdenDeExpedientes orden, Posicion? tras, int cuantas, CancellationToken cancellationToken)
    {
        var expedientes = request.Aplicar(db);
        if (mirador.VeTodo) return await Proyectar(orden.Ordenar(expedientes, tras));

        // Cada punto de vista, por su índice; se unen en memoria, que son pocas filas, y un expediente visto de dos maneras sale una vez.
        var filas = new List<ExpedienteEnListaDto>();
        foreach (var punto in mirador.PuntosDeVista)
            filas.AddRange(await Proyectar(orden.Ordenar(mirador.Expedientes(punto), expedientes, tras)));

        return mirador.PuntosDeVista.Count < 2 ? filas : [.. orden.Unir(filas.DistinctBy(f => f.Id)).Take(cuantas)];

        Task<List<ExpedienteEnListaDto>> Proyectar(IQueryable<Domain.Expedientes.Expediente> ordenados) =>
            ordenados.Take(cuantas).ProjectTo<ExpedienteEnListaDto>(mapper.ConfigurationProvider).ToListAsync(cancellationToken);
    }

    private async Task<long> Contar(ListarExpedientesQuery request, CancellationToken cancellationToken)
    {
        var expedientes = request.Aplicar(db);
        if (mirador.VeTodo) return await expedientes.LongCountAsync(cancellationToken);

        IQueryable<Guid>? vistos = null;
        foreach (var punto in mirador.PuntosDeVista)
        {
            var suyos = mirador.Expedientes(punto).Join(expedientes, h => h.ExpedienteId, e => e.Id, (h, e) => e.Id);
            vistos = vistos is null ? suyos : vistos.Union(suyos);
        }

        return vistos is null ? 0 : await vistos.LongCountAsync(cancellationToken);
    }
}
