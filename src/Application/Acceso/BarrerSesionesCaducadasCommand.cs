using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Borra, de doscientas en doscientas, las sesiones y tokens que caducaron o se cerraron hace más de un mes.</summary>
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
            var ids = await db.Set<Sesion>().Where(s => s.Caduca < hasta || s.Revocada < hasta).OrderBy(s => s.Id).Select(s => s.Id).Take(Tanda).ToListAsync(cancellationToken);
            if (ids.Count == 0) return Unit.Value;

            await envio.EnviarAsync(new BorrarSesionesCommand(ids), cancellationToken);
        }
    }
}

/// <summary>Una tanda, en una transacción corta.</summary>
[Requiere(Permiso.Sistema)]
internal sealed record BorrarSesionesCommand(IReadOnlyList<Guid> Ids) : ICommand, IAuditable
{
    public string? Objeto => $"{Ids.Count} sesiones";
}

internal sealed class BorrarSesionesHandler(IPortalDb db) : IRequestHandler<BorrarSesionesCommand, Unit>
{
    public async Task<Unit> Handle(BorrarSesionesCommand request, CancellationToken cancellationToken)
    {
        await db.Set<Sesion>().Where(s => request.Ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
        return Unit.Value;
    }
}
