using ElGestorPortal.Domain.Puente;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Puente;

/// <summary>Anota un acuse y se lo cuenta al módulo del que salió el mensaje, en la misma transacción. Devuelve <c>anotado</c>, <c>sin-cambios</c> o <c>desconocido</c>.</summary>
[Requiere(Permiso.Puente)]
internal sealed record AnotarAcuseCommand(AcuseDelEscritorio Acuse) : ICommand<string>, IAuditable
{
    public string? Objeto => $"{Acuse.MessageId} {Acuse.Resultado}";
}

internal sealed class AnotarAcuseHandler(IPortalDb db, LoQueVuelve vuelve, IMediator mediator, TimeProvider reloj) : IRequestHandler<AnotarAcuseCommand, string>
{
    public async Task<string> Handle(AnotarAcuseCommand request, CancellationToken cancellationToken)
    {
        var (acuse, ahora) = (request.Acuse, reloj.Ahora());
        if (await db.Salidas.SingleOrDefaultAsync(m => m.Id == acuse.MessageId, cancellationToken) is not { } mensaje) return "desconocido";

        if (acuse.Resultado == "reintentar")
        {
            mensaje.Repetir(acuse.Codigo ?? "reintentar", acuse.Detalle, ahora);
            return "anotado";
        }

        var resultado = acuse.Resultado switch { "aceptado" => EstadoDeSalida.Aceptado, "duplicado" => EstadoDeSalida.Duplicado, _ => EstadoDeSalida.Rechazado };
        if (!mensaje.Acusar(resultado, acuse.Codigo, acuse.Detalle, ahora)) return "sin-cambios";

        var entrega = new Entrega(resultado != EstadoDeSalida.Rechazado, acuse.OrigenId, acuse.Numero, acuse.Detalle, ahora);
        if (TiposDeSalida.Buscar(mensaje.Tipo) is { } avisar) await mediator.Send(avisar(mensaje.Agregado, entrega), cancellationToken);
        if (entrega.Admitida) await vuelve.AnotarAsync(mensaje, entrega.OrigenId, cancellationToken);
        return "anotado";
    }
}
