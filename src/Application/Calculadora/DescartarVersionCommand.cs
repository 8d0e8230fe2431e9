namespace ElGestorPortal.Application.Calculadora;

/// <summary>Descarta una versión que cargó el despacho y nunca activó, con sus filas si las tiene.</summary>
[Requiere(Permiso.Gestionar | Permiso.Calcular), TransaccionPropia]
public sealed record DescartarVersionCommand(Guid Id) : ICommand;

internal sealed class DescartarVersionHandler(IMediator mediator, IAlmacenDeFilas almacen) : IRequestHandler<DescartarVersionCommand, Unit>
{
    public async Task<Unit> Handle(DescartarVersionCommand request, CancellationToken cancellationToken)
    {
        await mediator.Send(new BorrarBorradorCommand(request.Id), cancellationToken);

        // Si esto no llega a acabar, son filas sueltas: las quita el repaso de la noche.
        await almacen.QuitarAsync(request.Id, cancellationToken);
        return Unit.Value;
    }
}
