using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Vuelve a pasar el antivirus a lo que lo espera, de lo más antiguo a lo más reciente. Si sigue sin contestar, se deja para la próxima vez.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record AnalizarPendientesCommand : ICommand;

internal sealed class AnalizarPendientesHandler(IPortalDb db, IAlmacenDeContenido almacen, IAntivirus antivirus, IEnvioAislado envio, IUsuarioActual usuario) : IRequestHandler<AnalizarPendientesCommand, Unit>
{
    private const int Tanda = 200;

    public async Task<Unit> Handle(AnalizarPendientesCommand request, CancellationToken cancellationToken)
    {
        var pendientes = await db.Subidas.AsNoTracking().Where(s => s.Estado == EstadoArchivo.EnAnalisis).OrderBy(s => s.Recibido).Select(s => new { s.Id, s.Sha256 }).Take(Tanda).ToListAsync(cancellationToken);
        foreach (var pendiente in pendientes)
        {
            await using var contenido = almacen.Abrir(usuario.DespachoId, pendiente.Sha256);
            if (contenido is null) continue;

            var dictamen = await antivirus.AnalizarAsync(contenido, cancellationToken);
            if (dictamen.Resultado == ResultadoDeAnalisis.SinRespuesta) break;
            await envio.EnviarAsync(new ResolverAnalisisCommand(pendiente.Id, dictamen), cancellationToken);
        }

        return Unit.Value;
    }
}
