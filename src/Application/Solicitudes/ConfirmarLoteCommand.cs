namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Manda enviar las filas de un lote que se pueden enviar. Confirmarlo dos veces es lo mismo que una: cada fila se envía una vez.</summary>
[Requiere(Permiso.CrearSolicitudes)]
public sealed record ConfirmarLoteCommand(Guid Id) : ICommand, IAuditable
{
    string IAuditable.Objeto => Id.ToString();
}

internal sealed class ConfirmarLoteHandler(SolicitudesVisibles visibles, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<ConfirmarLoteCommand, Unit>
{
    public async Task<Unit> Handle(ConfirmarLoteCommand request, CancellationToken cancellationToken)
    {
        var lote = await visibles.MisLotes().SingleOrDefaultAsync(l => l.Id == request.Id, cancellationToken) ?? throw new NotFoundException();
        lote.Confirmar(usuario.Identidad.UsuarioId!.Value, reloj.Ahora());
        return Unit.Value;
    }
}
