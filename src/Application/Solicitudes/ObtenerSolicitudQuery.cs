using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Solicitudes.Tramites;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Una solicitud con lo que le falta, los papeles que necesita y su camino.</summary>
[Requiere(Permiso.CrearSolicitudes), DejaRastro]
public sealed record ObtenerSolicitudQuery(Guid Id) : IQuery<SolicitudDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();
}

internal sealed class ObtenerSolicitudHandler(IPortalDb db, SolicitudesVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<ObtenerSolicitudQuery, SolicitudDto>
{
    public async Task<SolicitudDto> Handle(ObtenerSolicitudQuery request, CancellationToken cancellationToken)
    {
        var s = await visibles.Todas().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        var (tramite, hoy, mia) = (CatalogoDeTramites.De(s.Tramite), reloj.Hoy(), usuario.Identidad.Nifs.Contains(s.SolicitanteNif));
        var editable = mia && s.EsEditable;
        return new()
        {
            Id = s.Id,
            Numero = s.Numero,
            Tramite = s.Tramite,
            TramiteTexto = tramite.Nombre,
            RefPropia = s.RefPropia,
            Estado = s.Estado,
            Matricula = s.Matricula,
            Solicitante = s.Solicitante,
            Creada = s.Creada,
            Actualizada = s.Actualizada,
            ExpedienteId = s.ExpedienteId,
            NumeroExpediente = s.NumeroExpediente,
            Version = s.Version,
            Datos = s.Datos,
            Motivos = Pagina.Entera(s.Motivos),
            Reparos = Pagina.Entera<Reparo>(editable ? [.. Revisor.Revisar(tramite, s.Datos, hoy).Reparos, .. await mediator.Send(new BuscarRepetidasQuery(s.Id, s.Matricula), cancellationToken)] : []),
            Documentos = Pagina.Entera<DocumentoPedido>([.. tramite.Documentos(s.Datos, hoy), .. await Anadidos(s.Tramite, cancellationToken)]),
            Adjuntos = Pagina.Entera(await mediator.Send(new ListarAdjuntosDeSolicitudQuery(s.Id), cancellationToken)),
            Pasos = Pagina.Entera(s.Pasos),
            Editable = editable,
            AdmiteAdjuntos = mia && s.AdmiteAdjuntos && usuario.Tiene(Permiso.AdjuntarDocumentos),
            SePuedeRetirar = mia && s.SePuedeRetirar,
        };
    }

    /// <summary>Los que el despacho pide además en ese trámite.</summary>
    private Task<List<DocumentoPedido>> Anadidos(string tramite, CancellationToken cancellationToken) =>
        db.PapelesDelDespacho.AsNoTracking().Where(p => p.Tramite == tramite).OrderBy(p => p.Orden).Select(p => new DocumentoPedido(p.Clase, p.Texto, null)).ToListAsync(cancellationToken);
}
