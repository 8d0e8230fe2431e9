namespace ElGestorPortal.Application.Puente;

/// <summary>Si borrar tantos de un tipo, con los de la última hora, pasaría del 5 % (y de 20) de lo que hay.</summary>
[Requiere(Permiso.Puente)]
internal sealed record EsBorradoMasivoQuery(string Tipo, int Cuantos) : IQuery<bool>;

internal sealed class EsBorradoMasivoHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<EsBorradoMasivoQuery, bool>
{
    private const int Minimo = 20;
    private const double Proporcion = 0.05;

    public async Task<bool> Handle(EsBorradoMasivoQuery request, CancellationToken cancellationToken)
    {
        var haceUnaHora = reloj.Ahora().AddHours(-1);
        var recientes = await db.Entradas.CountAsync(e => e.Tipo == request.Tipo && e.Borrado && e.Cambiado >= haceUnaHora, cancellationToken);
        var quitaria = request.Cuantos + recientes;
        if (request.Cuantos == 0 || quitaria < Minimo) return false;

        var vivos = await db.Entradas.CountAsync(e => e.Tipo == request.Tipo && e.Version != null && !e.Borrado, cancellationToken);
        return quitaria > (vivos + recientes) * Proporcion;
    }
}
