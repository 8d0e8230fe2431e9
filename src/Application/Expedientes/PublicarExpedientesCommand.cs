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
[Requiere(Permiso.Puente), SinRastro]
internal sealed record PublicarExpedientesCommand(IReadOnlyList<Expediente> Expedientes, IdsDeOrigen? Ids) : ICommand
{
    /// <summary>Los que nacen con esta entrada: de ellos no hay nada escrito.</summary>
    public IReadOnlySet<Guid> Nuevos { get; init; } = new HashSet<Guid>();
}

internal sealed class PublicarExpedientesHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<PublicarExpedientesCommand, Unit>
{
    public async Task<Unit> Handle(PublicarExpedientesCommand request, CancellationToken cancellationToken)
    {
        var ids = request.Expedientes.Select(e => e.Id).ToList();
        var conocidos = ids.Where(id => !request.Nuevos.Contains(id)).ToList();
        var reglas = await mediator.Send(new ObtenerReglasQuery(ids), cancellationToken);

        var hechos = conocidos.Count == 0 ? [] : await db.HechosExpediente.AsNoTracking().Where(h => conocidos.Contains(h.ExpedienteId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(hechos, request.Expedientes.SelectMany(e => Hechos.De(e, reglas)), cancellationToken);

        var indexados = conocidos.Count == 0 ? [] : await db.IntervinientesIndexados.AsNoTracking().Where(i => conocidos.Contains(i.ExpedienteId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(indexados, request.Expedientes.SelectMany(Hechos.Nifs), cancellationToken);

        var vinculos = conocidos.Count == 0 ? [] : await db.Vinculos.AsNoTracking().Where(v => conocidos.Contains(v.ExpedienteId)).ToListAsync(cancellationToken);
        var deseados = request.Ids is { } origenes ? request.Expedientes.SelectMany(e => Vinculos(e, origenes)).ToList() : vinculos;
        var objetos = vinculos.Concat(deseados).Select(v => v.ObjetoId).Distinct().ToList();
        await filas.IgualarAsync(vinculos, deseados, cancellationToken);

        await mediator.Send(new IndexarExpedientesCommand(request.Expedientes) { Nuevos = request.Nuevos, Reglas = reglas, Vinculos = deseados }, cancellationToken);
        await mediator.Send(new PublicarObjetosCommand { ExpedienteIds = ids, Nuevos = request.Nuevos }, cancellationToken);
        await mediator.Send(new PublicarFacturasCommand { ExpedienteIds = conocidos }, cancellationToken);
        return await mediator.Send(new RecalcularDocumentosCommand { ExpedienteIds = conocidos, ObjetoIds = objetos }, cancellationToken);
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
