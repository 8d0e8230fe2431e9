using ElGestorPortal.Application.Documentos.Contratos;

namespace ElGestorPortal.Application.Administracion;

/// <summary>
/// Cada noche: si el despacho está por borrar y ya pasó la espera, vacía sus tablas en tandas, borra sus contenidos y lo deja en su nombre y su
/// auditoría; tres años después se va también eso. Se puede cortar: la noche siguiente sigue.
/// </summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record BorrarDespachoCommand : ICommand;

internal sealed class BorrarDespachoHandler(IPortalDb db, IEnvioAislado envio, ITablasDeDespacho tablas, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<BorrarDespachoCommand, Unit>
{
    public async Task<Unit> Handle(BorrarDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken);
        if (despacho?.TocaBorrar(reloj.Hoy()) == true)
        {
            await Vaciar(tablas.Borrables, cancellationToken);
            await envio.EnviarAsync(new BorrarContenidosDelDespachoCommand(), cancellationToken);
            await envio.EnviarAsync(new AnotarBorradoDeDespachoCommand(), cancellationToken);
        }
        else if (despacho?.TocaOlvidar(reloj.Hoy()) == true)
        {
            await envio.EnviarAsync(new OlvidarDespachoCommand(), cancellationToken);
        }

        return Unit.Value;
    }

    private async Task Vaciar(IReadOnlyList<string> cuales, CancellationToken cancellationToken)
    {
        foreach (var tabla in cuales)
            while (await envio.EnviarAsync(new VaciarTandaCommand(tabla), cancellationToken)) cancellationToken.ThrowIfCancellationRequested();
    }
}
