namespace ElGestorPortal.Application.Puente;

/// <summary>Los caminos de un despacho tiran lo que ya se procesó hace tiempo.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record BarrerPortadoresCommand : ICommand;

internal sealed class BarrerPortadoresHandler(IEnumerable<IPortadorDeSalida> portadores) : IRequestHandler<BarrerPortadoresCommand, Unit>
{
    public async Task<Unit> Handle(BarrerPortadoresCommand request, CancellationToken cancellationToken)
    {
        foreach (var portador in portadores) await portador.BarrerAsync(cancellationToken);
        return Unit.Value;
    }
}
