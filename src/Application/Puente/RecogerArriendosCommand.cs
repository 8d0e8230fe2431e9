namespace ElGestorPortal.Application.Puente;

/// <summary>Lo servido que nadie acusó a tiempo vuelve a la cola, más tarde cada vez; a los diez intentos queda en cuarentena.</summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record RecogerArriendosCommand : ICommand;

internal sealed class RecogerArriendosHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<RecogerArriendosCommand, Unit>
{
    /// <summary>Los demás, en el barrido siguiente: la transacción es corta.</summary>
    private const int Tanda = 500;

    public async Task<Unit> Handle(RecogerArriendosCommand request, CancellationToken cancellationToken)
    {
        var ahora = reloj.Ahora();
        foreach (var mensaje in await db.Salidas.Vencidos(ahora).OrderBy(m => m.ArrendadoHasta).Take(Tanda).ToListAsync(cancellationToken))
            mensaje.Repetir("sin-acuse", "El escritorio lo recibió y no acusó recibo a tiempo.", ahora);
        return Unit.Value;
    }
}
