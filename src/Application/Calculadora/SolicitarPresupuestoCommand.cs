using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Convierte un presupuesto en una solicitud de transferencia, en borrador, con todo lo que ya se sabe y su PDF adjunto. Devuelve su id.</summary>
[Requiere(Permiso.Calcular | Permiso.CrearSolicitudes), TransaccionPropia]
public sealed record SolicitarPresupuestoCommand(Guid Id) : ICommand<Guid>;

internal sealed class SolicitarPresupuestoHandler(IMediator mediator, IUsuarioActual usuario) : IRequestHandler<SolicitarPresupuestoCommand, Guid>
{
    public async Task<Guid> Handle(SolicitarPresupuestoCommand request, CancellationToken cancellationToken)
    {
        var solicitud = await mediator.Send(new AbrirSolicitudDePresupuestoCommand(request.Id), cancellationToken);
        if (usuario.Tiene(Permiso.AdjuntarDocumentos)) await AdjuntarAsync(request.Id, solicitud, cancellationToken);
        return solicitud;
    }

    /// <summary>El de la gestoría, sin margen: es quien lo recibe.</summary>
    private async Task AdjuntarAsync(Guid presupuesto, Guid solicitud, CancellationToken cancellationToken)
    {
        var fichero = await mediator.Send(new DescargarPresupuestoQuery(presupuesto), cancellationToken);
        using var contenido = new MemoryStream();
        await fichero.EscribirEn(contenido, cancellationToken);
        contenido.Position = 0;
        await mediator.Send(new RecibirAdjuntoCommand(DestinoDeAdjunto.Solicitud(solicitud), new(fichero.Nombre, contenido, "otro")), cancellationToken);
    }
}
