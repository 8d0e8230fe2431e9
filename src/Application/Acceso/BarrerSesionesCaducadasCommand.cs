namespace ElGestorPortal.Application.Acceso;

/// <summary>Borra, de doscientas en doscientas, las sesiones, los tokens y los enlaces que dejaron de valer hace más de un mes.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record BarrerSesionesCaducadasCommand : ICommand;

internal sealed class BarrerSesionesCaducadasHandler(IPortalDb db, IEnvioAislado envio, TimeProvider reloj) : IRequestHandler<BarrerSesionesCaducadasCommand, Unit>
{
    private const int Dias = 30;
    private const int Tanda = 200;

    public async Task<Unit> Handle(BarrerSesionesCaducadasCommand request, CancellationToken cancellationToken)
    {
        var hasta = reloj.Ahora().AddDays(-Dias);
        while (true)
        {
            var sesiones = await db.Sesiones.Where(s => s.Caduca < hasta || s.Revocada < hasta).OrderBy(s => s.Id).Select(s => s.Id).Take(Tanda).ToListAsync(cancellationToken);
            var enlaces = await db.Enlaces.Where(e => e.Pedido < hasta).OrderBy(e => e.Id).Select(e => e.Id).Take(Tanda).ToListAsync(cancellationToken);
            if (sesiones.Count + enlaces.Count == 0) return Unit.Value;

            await envio.EnviarAsync(new BorrarSesionesCommand(sesiones, enlaces), cancellationToken);
        }
    }
}
