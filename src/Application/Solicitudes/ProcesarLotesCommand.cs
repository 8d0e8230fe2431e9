using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using Microsoft.Extensions.Logging;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Envía lo que falte de los lotes confirmados, fila a fila y en nombre de quien los confirmó. Se puede cortar y repetir.</summary>
[Requiere(Permiso.Sistema), TransaccionPropia]
public sealed record ProcesarLotesCommand : ICommand;

internal sealed partial class ProcesarLotesHandler(IPortalDb db, IMediator mediator, IEnvioAislado envio, ILogger<ProcesarLotesHandler> log) : IRequestHandler<ProcesarLotesCommand, Unit>
{
    public async Task<Unit> Handle(ProcesarLotesCommand request, CancellationToken cancellationToken)
    {
        var lotes = await db.LotesDeSolicitudes.AsNoTracking().Where(l => l.Confirmado != null && l.Terminado == null).OrderBy(l => l.Confirmado).ToListAsync(cancellationToken);
        foreach (var lote in lotes)
        {
            var quien = await mediator.Send(new ObtenerIdentidadQuery(lote.UsuarioId), cancellationToken);
            var filas = await db.FilasDeLotes.AsNoTracking().Where(f => f.LoteId == lote.Id && f.SePuedeEnviar && f.SolicitudId == null && f.Fallo == null).OrderBy(f => f.Numero).Select(f => f.Numero).ToListAsync(cancellationToken);
            foreach (var fila in filas)
                if (await Intentar(lote, fila, quien, cancellationToken) is { } porque) await envio.EnviarAsync(new AnotarFalloDeFilaCommand(lote.Id, fila, porque), cancellationToken);

            await envio.EnviarAsync(new TerminarLoteCommand(lote.Id), cancellationToken);
        }

        return Unit.Value;
    }

    /// <returns>Por qué no, si no se puede y repetirlo no lo arreglaría.</returns>
    private async Task<string?> Intentar(LoteDeSolicitudes lote, int fila, Identidad? quien, CancellationToken cancellationToken)
    {
        if (quien is null) return "Su usuario ya no puede entrar en el portal.";

        try
        {
            await envio.EnviarComoAsync(quien, new EnviarFilaDeLoteCommand(lote.Id, fila), cancellationToken);
            return null;
        }
        catch (ValidationException e)
        {
            return string.Join(' ', e.Errors.Select(x => x.ErrorMessage).Distinct());
        }
        catch (Exception e) when (e is DomainRuleException or (PortalException and not CambioSimultaneoException))
        {
            return e.Message;
        }
        catch (Exception e) when (e is not (OperationCanceledException or AlmacenNoDisponibleException or CambioSimultaneoException))
        {
            // Lo que nadie previó en una fila no para las demás, ni los lotes que vienen detrás.
            Imprevisto(e, lote.Id, fila);
            return "El portal no ha podido enviarla. Avise a la gestoría.";
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "La fila {Fila} del lote {Lote} no se ha podido enviar")]
    private partial void Imprevisto(Exception error, Guid lote, int fila);
}
