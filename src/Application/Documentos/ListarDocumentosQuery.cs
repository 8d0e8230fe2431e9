using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Todos los documentos que puede ver quien pregunta, del más reciente al más antiguo, por páginas.</summary>
[Requiere(Permiso.VerDocumentos)]
public sealed record ListarDocumentosQuery : FiltroDeDocumentos, IQuery<Pagina<DocumentoDto>>
{
    public string? Cursor { get; init; }

    /// <summary>De 1 a 200; 25 por defecto.</summary>
    public int? Limite { get; init; }

    /// <summary>Añade el total. Cuesta: no se pide por costumbre.</summary>
    public bool Contar { get; init; }
}

internal sealed class ListarDocumentosValidator : FiltroDeDocumentosValidator<ListarDocumentosQuery>;

internal sealed class ListarDocumentosHandler(DocumentosVisibles visibles, ComponedorDeDocumentos componedor, ICursores cursores) : IRequestHandler<ListarDocumentosQuery, Pagina<DocumentoDto>>
{
    private const string Orden = "-dia";

    public async Task<Pagina<DocumentoDto>> Handle(ListarDocumentosQuery request, CancellationToken cancellationToken)
    {
        var limite = Pagina.Acotar(request.Limite);
        var filas = await visibles.LeerAsync(request, Posicion.Abrir(cursores, request.Cursor, Orden), limite + 1, cancellationToken);

        string? siguiente = null;
        if (filas.Count > limite)
        {
            filas.RemoveRange(limite, filas.Count - limite);
            siguiente = Posicion.Sellar(cursores, Orden, filas[^1].Clave, filas[^1].Id);
        }

        return new(await componedor.ComponerAsync(filas, cancellationToken), siguiente, request.Contar ? await visibles.ContarAsync(request, cancellationToken) : null);
    }
}

/// <summary>De los documentos de una página, lo que se enseña: sus datos, si son nuevos y de qué expediente son.</summary>
internal sealed class ComponedorDeDocumentos(IPortalDb db, Mirador mirador, DocumentosVisibles visibles, IMediator mediator, TimeProvider reloj)
{
    public async Task<IReadOnlyList<DocumentoDto>> ComponerAsync(IReadOnlyList<DocumentoVisible> filas, CancellationToken cancellationToken)
    {
        if (filas.Count == 0) return [];

        var ids = filas.Select(f => f.Id).ToList();
        var documentos = await db.Documentos.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellationToken);
        var abiertos = await visibles.Abiertos().Where(d => ids.Contains(d)).ToHashSetAsync(cancellationToken);
        var porDonde = await PorDonde(documentos.Values, cancellationToken);
        var expedientes = await mediator.Send(new ResumirExpedientesQuery([.. porDonde.Values.Distinct()]), cancellationToken);

        var (hoy, nuevosDesde) = (reloj.Hoy(), Novedades.Desde(reloj, mirador.VeTodo));
        return [.. filas.Where(f => documentos.ContainsKey(f.Id)).Select(f =>
        {
            var dto = DocumentoDto.De(documentos[f.Id], f.Permiso, abiertos.Contains(f.Id), hoy, nuevosDesde);
            return expedientes.GetValueOrDefault(porDonde.GetValueOrDefault(f.Id)) is { } e ? dto with { ExpedienteId = e.Id, ExpedienteNumero = e.Numero, Matricula = e.Matricula } : dto;
        })];
    }

    /// <summary>El expediente de cada uno o, si solo cuelga de un vehículo o una escritura, uno de aquellos por los que se ve.</summary>
    private async Task<Dictionary<Guid, Guid>> PorDonde(IReadOnlyCollection<Documento> documentos, CancellationToken cancellationToken)
    {
        var porDonde = documentos.Where(d => d.ExpedienteId is not null).ToDictionary(d => d.Id, d => d.ExpedienteId!.Value);
        var sueltos = documentos.Where(d => d.ExpedienteId is null).Select(d => d.Id).ToList();
        if (sueltos.Count == 0) return porDonde;

        foreach (var punto in mirador.PuntosDeVista)
            foreach (var h in await mirador.Documentos(punto).Where(h => sueltos.Contains(h.DocumentoId) && h.ExpedienteId != Guid.Empty).Select(h => new { h.DocumentoId, h.ExpedienteId }).ToListAsync(cancellationToken))
                porDonde.TryAdd(h.DocumentoId, h.ExpedienteId);

        return porDonde;
    }
}
