using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

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

        var subidas = await db.SubidasDeAsync(documentos.Values, cancellationToken);
        var (hoy, nuevosDesde) = (reloj.Hoy(), Novedades.Desde(reloj, mirador.VeTodo));
        return [.. filas.Where(f => documentos.ContainsKey(f.Id)).Select(f =>
        {
            var dto = DocumentoDto.De(documentos[f.Id], f.Permiso, abiertos.Contains(f.Id), hoy, nuevosDesde, subidas.GetValueOrDefault(f.Id));
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
