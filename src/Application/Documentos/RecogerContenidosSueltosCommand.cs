using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Borra del almacén los bytes de más de un día que no están registrados: los olvidados, y los de quien se cayó antes de registrarlos.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record RecogerContenidosSueltosCommand : ICommand;

internal sealed class RecogerContenidosSueltosHandler(IPortalDb db, IEnvioAislado envio, IAlmacenDeContenido almacen, IUsuarioActual usuario, TimeProvider reloj)
    : IRequestHandler<RecogerContenidosSueltosCommand, Unit>
{
    public async Task<Unit> Handle(RecogerContenidosSueltosCommand request, CancellationToken cancellationToken)
    {
        var antes = reloj.Ahora() - OlvidarContenidosSinUsoHandler.Plazo;
        foreach (var huellas in almacen.GuardadosAntesDe(usuario.DespachoId, antes).Chunk(OlvidarContenidosSinUsoHandler.Tanda))
        {
            var sueltas = await SinRegistrar(db, huellas, cancellationToken);
            if (sueltas.Count > 0) await envio.EnviarAsync(new BorrarContenidosCommand(sueltas, antes), cancellationToken);
        }

        almacen.BorrarTemporales(antes);
        return Unit.Value;
    }

    internal static async Task<IReadOnlyList<string>> SinRegistrar(IPortalDb db, IReadOnlyCollection<string> huellas, CancellationToken cancellationToken)
    {
        var registradas = await db.Contenidos.Where(c => huellas.Contains(c.Sha256)).Select(c => c.Sha256).ToListAsync(cancellationToken);

        // Lo que espera al antivirus no está registrado, pero tampoco está suelto.
        var esperando = await db.Subidas.Where(s => s.Estado == EstadoArchivo.EnAnalisis && huellas.Contains(s.Sha256)).Select(s => s.Sha256).ToListAsync(cancellationToken);
        return [.. huellas.Except(registradas, StringComparer.Ordinal).Except(esperando, StringComparer.Ordinal)];
    }
}
