namespace ElGestorPortal.Application.Puente;

/// <summary>Mensajes pendientes para el escritorio. Sin ninguno, espera a que lo haya. Lo servido queda arrendado dos minutos.</summary>
/// <param name="Despues">Cursor de la llamada anterior de la misma pasada.</param>
/// <param name="Max">Cuántos como mucho, de 1 a 1.000; 100 si no se dice.</param>
/// <param name="Espera">Segundos que se espera si no hay ninguno, de 0 a 30.</param>
[Requiere(Permiso.Puente), TransaccionPropia]
public sealed record LeerSalidaCommand(string? Despues, int? Max, int? Espera) : ICommand<SalidaDto>;

internal sealed class LeerSalidaHandler(IEnvioAislado envio, IAvisoDeSalida avisos, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<LeerSalidaCommand, SalidaDto>
{
    public const int EsperaMaxima = 30;

    /// <summary>Lo que guarda otro nodo no suena en este: se vuelve a mirar.</summary>
    private static readonly TimeSpan Mirada = TimeSpan.FromSeconds(1);

    public async Task<SalidaDto> Handle(LeerSalidaCommand request, CancellationToken cancellationToken)
    {
        var max = request.Max ?? 100;
        var despues = Guid.Empty;
        if (max is < 1 or > 1000) throw new PeticionInvalidaException("max-invalido", "«max» va de 1 a 1.000.");
        if (request.Espera is < 0 or > EsperaMaxima) throw new PeticionInvalidaException("espera-invalida", "«espera» va de 0 a 30 segundos.");
        if (request.Despues is not null && !Guid.TryParseExact(request.Despues, "N", out despues)) throw new PeticionInvalidaException("cursor-invalido", "«despues» no es un cursor de esta llamada.");

        await envio.EnviarAsync(new AnotarContactoCommand(), cancellationToken);
        var (inicio, espera) = (reloj.GetTimestamp(), TimeSpan.FromSeconds(request.Espera ?? 0));
        while (true)
        {
            var aviso = avisos.Proximo(usuario.DespachoId);
            var salida = await Tomar(despues, max, cancellationToken);
            var queda = espera - reloj.GetElapsedTime(inicio);
            if (salida.Mensajes.Count > 0 || queda <= TimeSpan.Zero) return salida with { PideInstantanea = await envio.EnviarAsync(new PideInstantaneaQuery(), cancellationToken) };

            await Task.WhenAny(aviso, Task.Delay(queda < Mirada ? queda : Mirada, reloj, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Primero se mira y solo se escribe si hay algo: quien espera no ocupa el turno de escritura.</summary>
    private async Task<SalidaDto> Tomar(Guid despues, int max, CancellationToken cancellationToken) =>
        await envio.EnviarAsync(new HaySalidaQuery(), cancellationToken) ? await envio.EnviarAsync(new TomarSalidaCommand(despues, max), cancellationToken) : new([], null);
}
