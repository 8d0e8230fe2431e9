using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Quién ve una solicitud: quien tiene el NIF con el que se presentó y, una vez enviada, la oficina. Un borrador es solo de su autor.</summary>
internal sealed class SolicitudesVisibles(IPortalDb db, IUsuarioActual usuario)
{
    private static readonly EstadoSolicitud[] Vivas = [EstadoSolicitud.Borrador, EstadoSolicitud.Enviada, EstadoSolicitud.Entregada, EstadoSolicitud.Aceptada, EstadoSolicitud.Devuelta];

    public IQueryable<Solicitud> Todas()
    {
        var yo = usuario.Identidad;
        if (yo.EsInterno) return db.Solicitudes.Where(s => s.Numero != null);

        var nifs = yo.Nifs.ToList();
        return db.Solicitudes.Where(s => nifs.Contains(s.SolicitanteNif));
    }

    /// <summary>Las suyas que la oficina no ha cerrado todavía.</summary>
    public IQueryable<Solicitud> EnMarcha() => Todas().AsNoTracking().Where(s => Vivas.Contains(s.Estado));

    /// <summary>Las hojas que presentó quien pregunta. La oficina ve las solicitudes que salen de ellas, no las hojas.</summary>
    public IQueryable<LoteDeSolicitudes> MisLotes()
    {
        var nifs = usuario.Identidad.Nifs.ToList();
        return db.LotesDeSolicitudes.Where(l => nifs.Contains(l.SolicitanteNif));
    }

    /// <summary>El lote, si lo presentó quien pregunta. Para mirarlo: sin rastreo, que el que se rastrea confirmado hace sonar su timbre.</summary>
    /// <exception cref="NotFoundException">No existe o no es suyo.</exception>
    public async Task<LoteDeSolicitudes> MiLoteAsync(Guid id, CancellationToken cancellationToken) =>
        await MisLotes().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellationToken) ?? throw new NotFoundException();

    /// <summary>La que se va a cambiar. Solo cambia una solicitud quien la presenta: la oficina decide en el escritorio.</summary>
    /// <exception cref="NotFoundException">No existe o no es suya.</exception>
    public async Task<Solicitud> MiaAsync(Guid id, CancellationToken cancellationToken)
    {
        var nifs = usuario.Identidad.Nifs.ToList();
        return await db.Solicitudes.SingleOrDefaultAsync(s => s.Id == id && nifs.Contains(s.SolicitanteNif), cancellationToken) ?? throw new NotFoundException();
    }

    /// <summary>Dónde se adjunta lo que se suba a una solicitud suya.</summary>
    /// <exception cref="DomainRuleException">Ya no admite documentos.</exception>
    public async Task<DestinoDeAdjunto> DestinoAsync(Guid id, CancellationToken cancellationToken)
    {
        var solicitud = await MiaAsync(id, cancellationToken);
        return solicitud.AdmiteAdjuntos
            ? DestinoDeAdjunto.Solicitud(id, !solicitud.EsEditable)
            : throw new DomainRuleException(solicitud.Estado == EstadoSolicitud.Convertida ? "Ya es un expediente: adjunte el documento en él." : "Esta solicitud ya está cerrada: no admite documentos.");
    }
}
