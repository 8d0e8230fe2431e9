using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Rehace los hechos, los vínculos y los índices de unos expedientes que acaban de cambiar, o de los que ha cambiado quién los ve.</summary>
/// <param name="Expedientes">Los que sean.</param>
/// <param name="Ids">De qué trata cada uno según el escritorio; null, de lo mismo que antes.</param>
[Requiere(Permiso.Puente)]
internal sealed record PublicarExpedientesCommand(IReadOnlyList<Expediente> Expedientes, IdsDeOrigen? Ids) : ICommand;

internal sealed class PublicarExpedientesHandler(IPortalDb db, IMediator mediator) : IRequestHandler<PublicarExpedientesCommand, Unit>
{
    public async Task<Unit> Handle(PublicarExpedientesCommand request, CancellationToken cancellationToken)
    {
        var ids = request.Expedientes.Select(e => e.Id).ToList();
        var reglas = await mediator.Send(new ObtenerReglasQuery(ids), cancellationToken);

        var hechos = await db.HechosExpediente.Where(h => ids.Contains(h.ExpedienteId)).ToListAsync(cancellationToken);
        Sincronizar.Con(db.HechosExpediente, hechos, request.Expedientes.SelectMany(e => Hechos.De(e, reglas)), h => (h.Nif, h.Calidad, h.ExpedienteId), Hechos.Igualar);

        var indexados = await db.IntervinientesIndexados.Where(i => ids.Contains(i.ExpedienteId)).ToListAsync(cancellationToken);
        Sincronizar.Con(db.IntervinientesIndexados, indexados, request.Expedientes.SelectMany(Hechos.Nifs), i => (i.Nif, i.ExpedienteId));

        var vinculos = await db.Vinculos.Where(v => ids.Contains(v.ExpedienteId)).ToListAsync(cancellationToken);
        var deseados = request.Ids is { } origenes ? request.Expedientes.SelectMany(e => Vinculos(e, origenes)).ToList() : vinculos;
        var objetos = vinculos.Concat(deseados).Select(v => v.ObjetoId).Distinct().ToList();
        if (request.Ids is not null) Sincronizar.Con(db.Vinculos, vinculos, deseados, v => (v.ExpedienteId, v.ObjetoId), (v, d) => (v.Orden, v.Desde, v.Hasta) = (d.Orden, d.Desde, d.Hasta));

        await mediator.Send(new IndexarExpedientesCommand(request.Expedientes), cancellationToken);
        await mediator.Send(new PublicarObjetosCommand { ExpedienteIds = ids }, cancellationToken);
        await mediator.Send(new PublicarFacturasCommand { ExpedienteIds = ids }, cancellationToken);
        return await mediator.Send(new RecalcularDocumentosCommand { ExpedienteIds = ids, ObjetoIds = objetos }, cancellationToken);
    }

    private static IEnumerable<VinculoExpediente> Vinculos(Expediente expediente, IdsDeOrigen ids) => expediente.Borrado
        ? []
        : ids.De("vehiculo", expediente.Datos.Vehiculos).Concat(ids.De("escritura", expediente.Datos.Escrituras)).Select((objeto, orden) => new VinculoExpediente
        {
            ExpedienteId = expediente.Id,
            ObjetoId = objeto,
            Orden = orden,
            Desde = expediente.FechaAlta,
            Hasta = expediente.FechaFin,
        });
}
