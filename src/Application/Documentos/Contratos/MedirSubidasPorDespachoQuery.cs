namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Cuántos bytes tiene subidos cada despacho, para quien opera la instalación. Ni un documento.</summary>
[Requiere(Permiso.Operar)]
public sealed record MedirSubidasPorDespachoQuery : IQuery<SitioOcupado>;

/// <summary>Lo que ocupa lo subido.</summary>
/// <param name="Bytes">Por despacho; el que no está no tiene nada.</param>
/// <param name="PorDefecto">Lo que puede tener quien no tiene cuota propia.</param>
public sealed record SitioOcupado(IReadOnlyDictionary<Guid, long> Bytes, long PorDefecto);

internal sealed class MedirSubidasPorDespachoHandler(IPortalDb db, OpcionesDeSubidas opciones) : IRequestHandler<MedirSubidasPorDespachoQuery, SitioOcupado>
{
    public async Task<SitioOcupado> Handle(MedirSubidasPorDespachoQuery request, CancellationToken cancellationToken) => new(
        await db.Subidas.IgnoreQueryFilters([Filtros.Despacho]).GroupBy(s => s.DespachoId).Select(g => new { g.Key, Bytes = g.Sum(s => s.Tamano) }).ToDictionaryAsync(g => g.Key, g => g.Bytes, cancellationToken),
        opciones.BytesPorDespacho);
}
