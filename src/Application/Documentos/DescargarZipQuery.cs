using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Varios documentos en un ZIP, cada uno autorizado como si se descargara solo. De una selección, todos han de poderse descargar; de un expediente
/// o de una lista, van los que se puedan. Se sabe antes del primer byte.
/// </summary>
[Requiere(Permiso.VerDocumentos)]
public sealed record DescargarZipQuery : IQuery<FicheroDto>
{
    /// <summary>Estos documentos.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>O todos los de este expediente.</summary>
    public Guid? ExpedienteId { get; init; }

    /// <summary>O todos los de la lista con este filtro.</summary>
    public ListarDocumentosQuery? Filtro { get; init; }
}

internal sealed class DescargarZipValidator : AbstractValidator<DescargarZipQuery>
{
    public DescargarZipValidator()
    {
        RuleFor(q => q.Ids).NotEmpty().When(q => q.ExpedienteId is null && q.Filtro is null).WithMessage("Elija al menos un documento.");
        RuleFor(q => q.Ids).Must(ids => ids is null || ids.Count <= DescargarZipHandler.Maximo).WithMessage($"Un ZIP lleva como mucho {DescargarZipHandler.Maximo} documentos. Repártalos en varios.");
        RuleFor(q => q.Ids).Must((q, _) => new[] { q.Ids is { Count: > 0 }, q.ExpedienteId is not null, q.Filtro is not null }.Count(x => x) < 2)
            .WithMessage("Pida los documentos de una sola manera: los elegidos, los de un expediente o los de una lista.");
        RuleFor(q => q.Filtro!).SetValidator(new ListarDocumentosValidator()).When(q => q.Filtro is not null);
    }
}

internal sealed class DescargarZipHandler(IPortalDb db, DocumentosVisibles visibles, IMediator mediator, AperturaDeDocumentos apertura, TimeProvider reloj) : IRequestHandler<DescargarZipQuery, FicheroDto>
{
    public const int Maximo = 5000;

    public async Task<FicheroDto> Handle(DescargarZipQuery request, CancellationToken cancellationToken)
    {
        var ids = request.Ids is { Count: > 0 } elegidos ? await Elegidos(elegidos, cancellationToken) : await DeLaLista(request, cancellationToken);
        var documentos = new Dictionary<Guid, DocumentoDescargable>();
        foreach (var tanda in ids.Chunk(DocumentosVisibles.Tanda))
            foreach (var d in await db.Documentos.Where(d => tanda.Contains(d.Id) && !d.Borrado && d.ConContenido).Select(d => new DocumentoDescargable(d.Id, d.Clase, d.Nombre, d.TipoMime, d.Tamano, d.Sha256, d.Dia)).ToListAsync(cancellationToken))
                documentos.Add(d.Id, d);

        var entradas = ids.ConvertAll(id => documentos.GetValueOrDefault(id) ?? throw new NotFoundException());
        foreach (var entrada in entradas) apertura.ExigirContenido(entrada.Sha256);

        var nombre = $"documentos-{reloj.Hoy():yyyy-MM-dd}.zip";
        return new(nombre, "application/zip", new EscritorDeZip(entradas, e => apertura.Abrir(e.Id, e.Sha256, ViaDeApertura.Zip)).EscribirAsync);
    }

    private async Task<List<Guid>> Elegidos(IReadOnlyList<Guid> elegidos, CancellationToken cancellationToken)
    {
        var ids = elegidos.Distinct().ToList();
        var permisos = await visibles.PermisosAsync(ids, cancellationToken);
        if (ids.Exists(id => !permisos.ContainsKey(id))) throw new NotFoundException();
        return permisos.Values.All(descargable => descargable) ? ids : throw new ForbiddenException("solo-ver", "Alguno de esos documentos se puede ver, pero no descargar.");
    }

    private async Task<List<Guid>> DeLaLista(DescargarZipQuery request, CancellationToken cancellationToken)
    {
        if (request.ExpedienteId is { } expediente) await mediator.Send(new ExigirExpedienteQuery(expediente), cancellationToken);

        var filtro = request.Filtro ?? new ListarDocumentosQuery { Expediente = request.ExpedienteId.ToString() };
        var filas = await visibles.LeerAsync(filtro, null, Maximo + 1, cancellationToken);
        if (filas.Count > Maximo) throw new PeticionInvalidaException("demasiados-documentos", $"Un ZIP lleva como mucho {Maximo} documentos, y la lista tiene más. Acótela con los filtros.");

        var ids = filas.FindAll(f => f.Descargable).ConvertAll(f => f.Id);
        return ids.Count > 0 ? ids : throw new PeticionInvalidaException("nada-que-descargar", "En esa lista no hay ningún documento que pueda descargar.");
    }
}
