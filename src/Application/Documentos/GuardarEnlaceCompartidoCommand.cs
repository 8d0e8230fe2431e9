using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Guarda un enlace ya preparado, si su despacho deja compartir y quien lo pide puede descargar el documento.</summary>
[Requiere(Permiso.VerDocumentos | Permiso.DescargarDocumentos)]
internal sealed record GuardarEnlaceCompartidoCommand(Guid DocumentoId, string Huella, CondicionesDeEnlace Condiciones) : ICommand<Guid>;

internal sealed class GuardarEnlaceCompartidoHandler(IPortalDb db, DocumentosVisibles visibles, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<GuardarEnlaceCompartidoCommand, Guid>
{
    public async Task<Guid> Handle(GuardarEnlaceCompartidoCommand request, CancellationToken cancellationToken)
    {
        var permisos = await visibles.PermisosAsync([request.DocumentoId], cancellationToken);
        if (!permisos.TryGetValue(request.DocumentoId, out var descargable)) throw new NotFoundException();
        if (!descargable) throw new ForbiddenException("solo-ver", "Este documento se puede ver, pero no descargar ni compartir.");
        if (!await mediator.Send(new PermiteCompartirQuery(), cancellationToken)) throw new ForbiddenException("compartir-desactivado", "Su gestoría no permite compartir documentos con un enlace.");

        var yo = usuario.Identidad.UsuarioId ?? throw new ForbiddenException();
        var enlace = EnlaceCompartido.Crear(request.DocumentoId, yo, request.Huella, reloj.Ahora(), request.Condiciones);
        db.EnlacesCompartidos.Add(enlace);
        return enlace.Id;
    }
}
