namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Manda enviar las filas de un lote que se pueden enviar. Confirmarlo dos veces es lo mismo que una: cada fila se envía una vez.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ConfirmarLoteCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class ConfirmarLoteHandler(SolicitudesVisibles visibles, TimeProvider reloj) : IRequestHandler<ConfirmarLoteCommand, Unit>
{
    public async Task<Unit> Handle(ConfirmarLoteCommand request, CancellationToken cancellationToken)
    {
        (await visibles.MiLoteAsync(request.Id, cancellationToken)).Confirmar(reloj.Ahora());
        return Unit.Value;
    }
}
