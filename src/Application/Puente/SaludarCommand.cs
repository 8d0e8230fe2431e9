namespace ElGestorPortal.Application.Puente;

/// <summary>Saludo opcional del agente: dice quién es y se entera de los límites.</summary>
[Requiere(Permiso.Puente)]
public sealed record SaludarCommand(string? AgenteId, string? Version, IReadOnlyList<string>? Capacidades) : ICommand<SaludoDto>;

/// <param name="Hora">Reloj del portal, UTC.</param>
/// <param name="Contrato">Versión del contrato.</param>
/// <param name="MaxLote">Elementos por lote.</param>
/// <param name="MaxBlob">Bytes por contenido.</param>
/// <param name="Espera">Segundos que puede durar una espera larga.</param>
/// <param name="PideInstantanea">La oficina quiere que el escritorio cuente otra vez todo lo que tiene: que abra una instantánea en cuanto pueda.</param>
public sealed record SaludoDto(DateTime Hora, string Contrato, int MaxLote, long MaxBlob, int Espera, bool PideInstantanea);

internal sealed class SaludarHandler(IPortalDb db, IMediator mediator, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<SaludarCommand, SaludoDto>
{
    public async Task<SaludoDto> Handle(SaludarCommand request, CancellationToken cancellationToken)
    {
        var agente = await db.Agentes.SingleAsync(a => a.Id == usuario.Identidad.AgenteId, cancellationToken);
        agente.Saludar(request.Version is { Length: > 60 } v ? v[..60] : request.Version, reloj.Ahora());
        return new(reloj.Ahora(), "1", RecibirEntradaHandler.LoteMaximo, LimitesDelPuente.BytesPorContenido, 30, await mediator.Send(new PideInstantaneaQuery(), cancellationToken));
    }
}

public static class LimitesDelPuente
{
    /// <summary>100 MiB.</summary>
    public const long BytesPorContenido = 104_857_600;

    /// <summary>10 MB de cuerpo por lote, ya descomprimido.</summary>
    public const long BytesPorLote = 10_000_000;
}
