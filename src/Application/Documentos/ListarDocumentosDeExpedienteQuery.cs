using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Los documentos de un expediente que puede ver quien mira, uno a uno: que vea el expediente no basta.</summary>
[Requiere(Permiso.VerDocumentos)]
public sealed record ListarDocumentosDeExpedienteQuery(Guid ExpedienteId) : IQuery<Pagina<DocumentoDto>>;

internal sealed class ListarDocumentosDeExpedienteHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj)
    : IRequestHandler<ListarDocumentosDeExpedienteQuery, Pagina<DocumentoDto>>
{
    public async Task<Pagina<DocumentoDto>> Handle(ListarDocumentosDeExpedienteQuery request, CancellationToken cancellationToken)
    {
        await mediator.Send(new ExigirExpedienteQuery(request.ExpedienteId), cancellationToken);
        var permisos = mirador.VeTodo ? await Todos(request.ExpedienteId, cancellationToken) : await Propios(request.ExpedienteId, cancellationToken);

        var ids = permisos.Keys.ToList();
        var documentos = await db.Documentos.AsNoTracking().Where(d => ids.Contains(d.Id) && !d.Borrado).ToListAsync(cancellationToken);
        var yo = usuario.Identidad.UsuarioId;
        var abiertos = (await db.Descargas.Where(d => d.UsuarioId == yo && ids.Contains(d.DocumentoId)).Select(d => d.DocumentoId).Distinct().ToListAsync(cancellationToken)).ToHashSet();

        var subidas = await db.SubidasDeAsync(documentos, cancellationToken);
        var puede = usuario.Tiene(Permiso.DescargarDocumentos);
        var (hoy, nuevosDesde) = (reloj.Hoy(), Novedades.Desde(reloj, mirador.VeTodo));
        return Pagina.Entera<DocumentoDto>([.. documentos.OrderByDescending(d => d.Fecha).ThenBy(d => d.Id)
            .Select(d => DocumentoDto.De(d, puede ? permisos[d.Id] : PermisoDocumento.Ver, abiertos.Contains(d.Id), hoy, nuevosDesde, subidas.GetValueOrDefault(d.Id)) with { ExpedienteId = request.ExpedienteId })]);
    }

    /// <summary>Los suyos y los que solo cuelgan de sus vehículos y escrituras, si sus fechas los cubren: los mismos que podría ver quien está en él.</summary>
    private async Task<Dictionary<Guid, PermisoDocumento>> Todos(Guid expedienteId, CancellationToken cancellationToken)
    {
        var vinculos = await db.Vinculos.AsNoTracking().Where(v => v.ExpedienteId == expedienteId).ToListAsync(cancellationToken);
        var objetos = vinculos.ConvertAll(v => (Guid?)v.ObjetoId);
        var documentos = await db.Documentos.Where(d => (d.ConContenido || d.Retenido) && (d.ExpedienteId == expedienteId
                || (d.ExpedienteId == null && d.FacturaId == null && (objetos.Contains(d.VehiculoId) || objetos.Contains(d.EscrituraId)))))
            .Select(d => new { d.Id, d.ExpedienteId, d.VehiculoId, d.EscrituraId, d.Fecha, d.Retenido }).ToListAsync(cancellationToken);

        return documentos.Where(d => d.ExpedienteId is not null || vinculos.Any(v => (v.ObjetoId == d.VehiculoId || v.ObjetoId == d.EscrituraId) && v.Cubre(d.Fecha)))
            .ToDictionary(d => d.Id, d => d.Retenido ? PermisoDocumento.Ver : PermisoDocumento.Descargar);
    }

    private async Task<Dictionary<Guid, PermisoDocumento>> Propios(Guid expedienteId, CancellationToken cancellationToken)
    {
        var permisos = new Dictionary<Guid, PermisoDocumento>();
        foreach (var punto in mirador.PuntosDeVista)
        {
            var suyos = mirador.Documentos(punto).Where(h => h.ExpedienteId == expedienteId);
            foreach (var h in await suyos.Select(h => new { h.DocumentoId, h.Descargable }).ToListAsync(cancellationToken))
                permisos[h.DocumentoId] = h.Descargable || permisos.GetValueOrDefault(h.DocumentoId) == PermisoDocumento.Descargar ? PermisoDocumento.Descargar : PermisoDocumento.Ver;
        }

        return permisos;
    }
}
