using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Facturas;

namespace ElGestorPortal.Application.Facturas.Contratos;

/// <summary>Rehace quién ve unas facturas, o las de unos expedientes, y sus PDF.</summary>
[Requiere(Permiso.Puente), SinRastro]
public sealed record PublicarFacturasCommand : ICommand
{
    public IReadOnlyCollection<Guid> FacturaIds { get; init; } = [];
    public IReadOnlyCollection<Guid> ExpedienteIds { get; init; } = [];
}

internal sealed class PublicarFacturasHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator) : IRequestHandler<PublicarFacturasCommand, Unit>
{
    public async Task<Unit> Handle(PublicarFacturasCommand request, CancellationToken cancellationToken)
    {
        var ids = request.FacturaIds.Concat(request.ExpedienteIds.Count == 0 ? [] : await db.FacturasDeExpedientes
            .Where(f => request.ExpedienteIds.Contains(f.ExpedienteId)).Select(f => f.FacturaId).ToListAsync(cancellationToken)).Distinct().ToList();
        if (ids.Count == 0) return Unit.Value;

        var facturas = await db.Facturas.AsNoTracking().Where(f => ids.Contains(f.Id) && !f.Borrado).ToListAsync(cancellationToken);
        var enlaces = await db.FacturasDeExpedientes.AsNoTracking().Where(f => ids.Contains(f.FacturaId)).ToListAsync(cancellationToken);
        var expedientes = enlaces.Select(f => f.ExpedienteId).Distinct().ToList();
        var colaboradores = (await db.HechosExpediente.AsNoTracking().Where(h => expedientes.Contains(h.ExpedienteId) && h.Calidad == Calidad.Colaborador)
            .ToListAsync(cancellationToken)).ToLookup(h => h.ExpedienteId);

        var deseados = facturas.SelectMany(f => HechosDeFactura.De(f, enlaces.Where(e => e.FacturaId == f.Id).SelectMany(e => colaboradores[e.ExpedienteId])));
        var existentes = await db.HechosFactura.AsNoTracking().Where(h => ids.Contains(h.FacturaId)).ToListAsync(cancellationToken);
        await filas.IgualarAsync(existentes, deseados, cancellationToken);
        return await mediator.Send(new RecalcularDocumentosCommand { FacturaIds = ids }, cancellationToken);
    }
}

/// <summary>
/// Quién ve una factura (dominio, §1): el NIF que lleva, sea cual sea su calidad, que a un concesionario también se le factura. Los colaboradores
/// acreditados de sus expedientes quedan anotados en un punto de vista aparte, que solo se abre si el despacho lo permite.
/// </summary>
internal static class HechosDeFactura
{
    public static IEnumerable<HechoFactura> De(Factura factura, IEnumerable<HechoExpediente> colaboradores)
    {
        foreach (var calidad in factura.Nif.Length > 0 ? (Calidad[])[Calidad.Cliente, Calidad.Colaborador] : [])
            yield return Nuevo(factura, factura.Nif, calidad, Guid.Empty, "");

        foreach (var h in colaboradores)
            yield return Nuevo(factura, h.Nif, Calidad.FacturasDeClientes, h.ExpedienteId, h.Clase);
    }

    private static HechoFactura Nuevo(Factura factura, string nif, Calidad calidad, Guid expedienteId, string clase) =>
        new() { Nif = nif, Calidad = calidad, FacturaId = factura.Id, ExpedienteId = expedienteId, Clase = clase, Fecha = factura.Fecha };
}
