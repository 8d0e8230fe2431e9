namespace ElGestorPortal.Application.Proteccion;

/// <summary>
/// Deja de proteger a una persona: lo que se guardaba apartado vuelve a la vista de quien lo veía. De una suprimida no vuelve nada, pero lo que el
/// escritorio envíe desde ahora se guarda. Sus cuentas siguen suspendidas hasta que se les devuelva el acceso.
/// </summary>
/// <param name="PersonaId">Cuál.</param>
/// <param name="Motivo">Por qué.</param>
[Requiere(Permiso.Administrar | Permiso.Gestionar), TransaccionPropia]
public sealed record LevantarBloqueoCommand(Guid PersonaId, string Motivo) : ICommand;

internal sealed class LevantarBloqueoValidator : AbstractValidator<LevantarBloqueoCommand>
{
    public LevantarBloqueoValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Escriba por qué se levanta.").MaximumLength(BloquearPersonaValidator.MaximoDeMotivo).WithMessage($"El motivo admite {BloquearPersonaValidator.MaximoDeMotivo} letras.");
}

internal sealed class LevantarBloqueoHandler(IPortalDb db, IEnvioAislado envio, IUsuarioActual usuario, RecorridoDePersona recorrido) : IRequestHandler<LevantarBloqueoCommand, Unit>
{
    public async Task<Unit> Handle(LevantarBloqueoCommand request, CancellationToken cancellationToken)
    {
        var persona = await db.PersonasProtegidas.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PersonaId, cancellationToken) ?? throw new NotFoundException();
        await envio.EnviarAsync(new QuitarProteccionCommand(persona.Id, request.Motivo), cancellationToken);
        if (persona.Nif is not { } nif) return Unit.Value;

        // Si se corta, queda apartado lo que falte: se bloquea otra vez y se levanta.
        var apartados = new Dictionary<string, List<Guid>>(StringComparer.Ordinal);
        await foreach (var (fuente, dato, _, _) in recorrido.DeAsync(nif, cancellationToken))
        {
            if (!dato.Bloqueado) continue;
            var suyos = apartados.TryGetValue(fuente.GetType().Name, out var hay) ? hay : apartados[fuente.GetType().Name] = [];
            suyos.Add(dato.Id);
            if (suyos.Count == AplicarProteccionHandler.Tanda) await Soltar(fuente.GetType().Name, suyos);
        }

        foreach (var (fuente, ids) in apartados.Where(a => a.Value.Count > 0)) await Soltar(fuente, ids);
        return Unit.Value;

        async Task Soltar(string fuente, List<Guid> ids)
        {
            await envio.EnviarComoAsync(Identidad.Sistema(usuario.DespachoId), new TandaDeProteccionCommand(nif, fuente, false, [.. ids], Bloquear: false), cancellationToken);
            ids.Clear();
        }
    }
}
