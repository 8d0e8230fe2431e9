using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Rehace quién ve los documentos de unos expedientes, objetos (vehículos o escrituras), facturas, o unos documentos concretos.</summary>
[Requiere(Permiso.Puente)]
public sealed record RecalcularDocumentosCommand : ICommand
{
    public IReadOnlyCollection<Guid> DocumentoIds { get; init; } = [];
    public IReadOnlyCollection<Guid> ExpedienteIds { get; init; } = [];
    public IReadOnlyCollection<Guid> ObjetoIds { get; init; } = [];
    public IReadOnlyCollection<Guid> FacturaIds { get; init; } = [];
}

internal sealed class RecalcularDocumentosHandler(IPortalDb db, IMediator mediator) : IRequestHandler<RecalcularDocumentosCommand, Unit>
{
    public async Task<Unit> Handle(RecalcularDocumentosCommand request, CancellationToken cancellationToken)
    {
        var documentos = await Afectados(request, cancellationToken);
        if (documentos.Count == 0) return Unit.Value;

        var facturas = documentos.Select(d => d.FacturaId).OfType<Guid>().Distinct().ToList();
        var deFacturas = facturas.Count == 0 ? [] : await db.HechosFactura.AsNoTracking().Where(h => facturas.Contains(h.FacturaId)).ToListAsync(cancellationToken);

        var objetos = await ObjetosVivos(documentos.Where(d => d.ExpedienteId is null).ToList(), cancellationToken);
        var vinculos = objetos.Count == 0 ? [] : await db.Vinculos.AsNoTracking().Where(v => objetos.Contains(v.ObjetoId)).ToListAsync(cancellationToken);
        var expedientes = documentos.Select(d => d.ExpedienteId).OfType<Guid>().Concat(vinculos.Select(v => v.ExpedienteId)).Concat(deFacturas.Select(h => h.ExpedienteId)).Distinct().ToList();
        var hechos = (await db.HechosExpediente.AsNoTracking().Where(h => expedientes.Contains(h.ExpedienteId)).ToListAsync(cancellationToken)).ToLookup(h => h.ExpedienteId);

        var ids = documentos.Select(d => d.Id).ToList();
        var audiencias = new Audiencias(hechos, vinculos.ToLookup(v => v.ObjetoId), deFacturas.ToLookup(h => h.FacturaId), await mediator.Send(new ObtenerReglasQuery(ids), cancellationToken));
        var existentes = await db.HechosDocumento.Where(h => ids.Contains(h.DocumentoId)).ToListAsync(cancellationToken);
        Sincronizar.Con(db.HechosDocumento, existentes, documentos.SelectMany(audiencias.De), h => (h.Nif, h.Calidad, h.DocumentoId, h.ExpedienteId),
            (h, d) => (h.Clase, h.Grupo, h.Descargable, h.Fecha) = (d.Clase, d.Grupo, d.Descargable, d.Fecha));
        return Unit.Value;
    }

    /// <summary>Los vehículos y escrituras por los que se ven: de uno que no ha llegado, o que se borró, no se ve nada.</summary>
    private async Task<List<Guid>> ObjetosVivos(List<Documento> sinExpediente, CancellationToken cancellationToken)
    {
        var vehiculos = sinExpediente.Select(d => d.VehiculoId).OfType<Guid>().Distinct().ToList();
        var escrituras = sinExpediente.Select(d => d.EscrituraId).OfType<Guid>().Distinct().ToList();
        var vivos = new List<Guid>();
        if (vehiculos.Count > 0) vivos.AddRange((await mediator.Send(new ObtenerClavesDeVehiculosQuery(vehiculos), cancellationToken)).Keys);
        if (escrituras.Count > 0) vivos.AddRange((await mediator.Send(new ObtenerClavesDeEscriturasQuery(escrituras), cancellationToken)).Keys);
        return vivos;
    }

    private async Task<List<Documento>> Afectados(RecalcularDocumentosCommand r, CancellationToken cancellationToken)
    {
        var documentos = new Dictionary<Guid, Documento>();
        if (r.DocumentoIds.Count > 0) await Sumar(db.Documentos.Where(d => r.DocumentoIds.Contains(d.Id)));
        if (r.ExpedienteIds.Count > 0) await Sumar(db.Documentos.Where(d => d.ExpedienteId != null && r.ExpedienteIds.Contains(d.ExpedienteId.Value)));
        if (r.FacturaIds.Count > 0) await Sumar(db.Documentos.Where(d => d.FacturaId != null && r.FacturaIds.Contains(d.FacturaId.Value)));
        if (r.ObjetoIds.Count > 0)
        {
            await Sumar(db.Documentos.Where(d => d.VehiculoId != null && r.ObjetoIds.Contains(d.VehiculoId.Value)));
            await Sumar(db.Documentos.Where(d => d.EscrituraId != null && r.ObjetoIds.Contains(d.EscrituraId.Value)));
        }

        return [.. documentos.Values];

        async Task Sumar(IQueryable<Documento> consulta)
        {
            foreach (var documento in await consulta.AsNoTracking().ToListAsync(cancellationToken)) documentos.TryAdd(documento.Id, documento);
        }
    }
}
