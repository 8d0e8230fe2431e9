using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Cierra una instantánea: lo que no nombró ni ha cambiado desde que empezó se borra, salvo que sea demasiado a la vez. Si se corta, se puede repetir.</summary>
[Requiere(Permiso.Puente), TransaccionPropia]
public sealed record CerrarInstantaneaCommand(Guid Id) : ICommand<InstantaneaCerrada>;

/// <param name="Vistos">Objetos que nombró.</param>
/// <param name="Borrados">Los que ya no existen.</param>
/// <param name="Retenidos">Los que se borrarían, pero son tantos que la oficina debe confirmarlo.</param>
public sealed record InstantaneaCerrada(int Vistos, int Borrados, int Retenidos);

internal sealed class CerrarInstantaneaHandler(IPortalDb db, IEnvioAislado envio, TimeProvider reloj) : IRequestHandler<CerrarInstantaneaCommand, InstantaneaCerrada>
{
    /// <summary>Lápidas por transacción: cortas, para no tener a nadie esperando.</summary>
    private const int Trozo = 200;

    public async Task<InstantaneaCerrada> Handle(CerrarInstantaneaCommand request, CancellationToken cancellationToken)
    {
        var instantanea = await db.Instantaneas.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        if (instantanea.Cerrada is not null) return new(instantanea.Vistos, instantanea.Borrados, instantanea.Retenidos);
        if (!instantanea.EstaAbierta(reloj.Ahora())) throw new ConflictoException("instantanea-caducada", "Esa instantánea pasó de 24 horas: empiece otra.");

        var (borrados, retenidos) = (0, 0);
        foreach (var tipo in instantanea.Tipos.OrderByDescending(TiposDeEntrada.Orden))
        {
            var sobran = await Sobrantes(instantanea, tipo).Select(e => e.OrigenId).ToListAsync(cancellationToken);
            if (sobran.Count == 0) continue;

            var masivo = await envio.EnviarAsync(new EsBorradoMasivoQuery(tipo, sobran.Count), cancellationToken);
            foreach (var trozo in sobran.Chunk(Trozo))
                await envio.EnviarAsync(masivo ? new RetenerLapidasCommand(tipo, trozo) : (ICommand)new AplicarLapidasCommand(tipo, trozo), cancellationToken);

            if (masivo) retenidos += sobran.Count;
            else borrados += sobran.Count;
        }

        var vistos = await db.Entradas.CountAsync(e => e.VistoEn == instantanea.Id, cancellationToken);
        return await envio.EnviarAsync(new AnotarCierreCommand(request.Id, new(vistos, borrados, retenidos)), cancellationToken);
    }

    private IQueryable<RegistroDeEntrada> Sobrantes(Instantanea instantanea, string tipo) => db.Entradas.AsNoTracking().Where(e =>
        e.Tipo == tipo && e.Version != null && !e.Borrado && (e.VistoEn == null || e.VistoEn != instantanea.Id) && e.Cambiado < instantanea.Abierta);
}
