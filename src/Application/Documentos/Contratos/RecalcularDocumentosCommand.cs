using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Escrituras.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Vehiculos.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Rehace quién ve los documentos de unos expedientes, objetos (vehículos o escrituras), facturas, o unos documentos concretos.</summary>
[Requiere(Permiso.Puente), SinRastro]
public sealed record RecalcularDocumentosCommand : ICommand
{
    public IReadOnlyCollection<Guid> DocumentoIds { get; init; } = [];

    /// <summary>Los que quien la envía acaba de guardar: no hace falta leerlos otra vez.</summary>
    internal IReadOnlyCollection<Documento> Leidos { get; init; } = [];

    /// <summary>De ellos, los que nacen ahora: nadie los ve todavía.</summary>
    internal IReadOnlySet<Guid> Nuevos { get; init; } = new HashSet<Guid>();

    public IReadOnlyCollection<Guid> ExpedienteIds { get; init; } = [];
    public IReadOnlyCollection<Guid> ObjetoIds { get; init; } = [];
    public IReadOnlyCollection<Guid> FacturaIds { get; init; } = [];
}

internal sealed class RecalcularDocumentosHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<RecalcularDocumentosCommand, Unit>
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

        var reglas = await mediator.Send(new ObtenerReglasQuery([.. documentos.Select(d => d.Id)]), cancellationToken);
        var audiencias = new Audiencias(hechos, vinculos.ToLookup(v => v.ObjetoId), deFacturas.ToLookup(h => h.FacturaId), reglas);
        var conocidos = documentos.Select(d => d.Id).Where(id => !request.Nuevos.Contains(id)).ToList();
        var existentes = conocidos.Count == 0 ? [] : await db.HechosDocumento.AsNoTracking().Where(h => conocidos.Contains(h.DocumentoId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(existentes, documentos.SelectMany(audiencias.De), cancellationToken);
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
        var documentos = r.Leidos.ToDictionary(d => d.Id);
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
