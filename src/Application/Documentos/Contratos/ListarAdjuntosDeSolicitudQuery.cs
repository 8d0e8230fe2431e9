using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Lo que se ha adjuntado a una solicitud, en el orden en que llegó. Quien lo pide responde de que quien mira ve la solicitud.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ListarAdjuntosDeSolicitudQuery(Guid SolicitudId) : IQuery<IReadOnlyList<AdjuntoDto>>;

/// <param name="Id">El documento.</param>
/// <param name="Clase">Qué papel es.</param>
/// <param name="ClaseTexto">Lo mismo, para leerlo.</param>
/// <param name="Nombre">Su nombre.</param>
/// <param name="Tamano">Bytes.</param>
/// <param name="Entrega">Hasta dónde ha llegado.</param>
public sealed record AdjuntoDto(Guid Id, string Clase, string ClaseTexto, string Nombre, long Tamano, EntregaDto Entrega);

internal sealed class ListarAdjuntosDeSolicitudHandler(IPortalDb db) : IRequestHandler<ListarAdjuntosDeSolicitudQuery, IReadOnlyList<AdjuntoDto>>
{
    public async Task<IReadOnlyList<AdjuntoDto>> Handle(ListarAdjuntosDeSolicitudQuery request, CancellationToken cancellationToken)
    {
        var subidas = await db.Subidas.AsNoTracking().Where(s => s.SolicitudId == request.SolicitudId).ToDictionaryAsync(s => s.Id, cancellationToken);
        var documentos = await db.Documentos.AsNoTracking().Where(d => subidas.Keys.Contains(d.Id) && !d.Borrado).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        return documentos.ConvertAll(d => new AdjuntoDto(d.Id, d.Clase, ClaseDocumento.Nombre(d.Clase), d.Nombre, d.Tamano, EntregaDto.De(subidas[d.Id])));
    }
}
