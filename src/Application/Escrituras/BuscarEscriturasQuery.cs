using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Escrituras;

namespace ElGestorPortal.Application.Escrituras;

/// <summary>Escrituras por lo que alguien teclea: protocolo (con su año o sin él); si no, notario, finca, referencia o personas. Unas pocas.</summary>
[Requiere(Permiso.VerEscrituras), DejaRastro]
public sealed record BuscarEscriturasQuery(string Texto) : IQuery<IReadOnlyList<HallazgoDto>>;

internal sealed class BuscarEscriturasHandler(IPortalDb db, ObjetosVisibles visibles, IMediator mediator) : IRequestHandler<BuscarEscriturasQuery, IReadOnlyList<HallazgoDto>>
{
    public async Task<IReadOnlyList<HallazgoDto>> Handle(BuscarEscriturasQuery request, CancellationToken cancellationToken)
    {
        var vivas = db.Escrituras.AsNoTracking().Where(e => !e.Borrado);
        var halladas = new List<Escritura>();
        if (request.Texto.All(c => char.IsAsciiDigit(c) || c is '/' or ' ' or '.'))
            halladas.AddRange(await visibles.LeerAsync(new ListarEscriturasQuery { Protocolo = request.Texto }.Filtrar(vivas), ListaDeObjetos.DeEscrituras, null, HallazgoDto.Maximo, cancellationToken));

        if (halladas.Count < HallazgoDto.Maximo)
        {
            var expedientes = await mediator.Send(new HallarExpedientesQuery(request.Texto), cancellationToken);
            var ids = await db.Vinculos.Where(v => expedientes.Contains(v.ExpedienteId)).Select(v => v.ObjetoId).Distinct().ToListAsync(cancellationToken);
            var suyas = Texto.Palabras(request.Texto).Aggregate(vivas.Where(e => ids.Contains(e.Id)), (q, palabra) => q.Where(e => e.Busqueda.Contains(palabra)));
            halladas.AddRange(await visibles.LeerAsync(suyas, ListaDeObjetos.DeEscrituras, null, HallazgoDto.Maximo, cancellationToken));
        }

        return [.. halladas.DistinctBy(e => e.Id).Take(HallazgoDto.Maximo).Select(Hallazgo)];
    }

    private static HallazgoDto Hallazgo(Escritura e) => new(
        e.Id, null, e.Protocolo is null ? e.Datos.TipoActo ?? "Escritura" : $"Protocolo {e.Datos.Protocolo?.Trim()}{(e.Anio is { } anio ? $"/{anio}" : "")}",
        string.Join(" · ", new[] { e.Datos.TipoActo, e.Datos.Notario?.Nombre }.Where(t => !string.IsNullOrWhiteSpace(t))));
}
