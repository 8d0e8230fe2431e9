namespace ElGestorPortal.Application.Proteccion;

/// <summary>
/// Bloquea lo de un NIF y suprime lo que ya no hay que conservar. Corta sus cuentas en el acto; lo demás va de pocas en pocas cosas, y si se corta lo
/// acaba el trabajo de cada noche.
/// </summary>
/// <param name="Nif">De quién.</param>
/// <param name="Motivo">Por qué: que lo pidió, o por qué ya no hace falta.</param>
[Requiere(Permiso.Administrar | Permiso.Gestionar), TransaccionPropia]
public sealed record BloquearPersonaCommand(string Nif, string Motivo) : ICommand<Guid>;

internal sealed class BloquearPersonaValidator : AbstractValidator<BloquearPersonaCommand>
{
    public const int MaximoDeMotivo = 300;

    public BloquearPersonaValidator()
    {
        RuleFor(c => c.Nif).Must(NifPedido.Vale).WithMessage(NifPedido.Falta);
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Escriba por qué se bloquea.").MaximumLength(MaximoDeMotivo).WithMessage($"El motivo admite {MaximoDeMotivo} letras.");
    }
}

internal sealed class BloquearPersonaHandler(IMediator mediator, IEnvioAislado envio, IUsuarioActual usuario) : IRequestHandler<BloquearPersonaCommand, Guid>
{
    public async Task<Guid> Handle(BloquearPersonaCommand request, CancellationToken cancellationToken)
    {
        if (!(await mediator.Send(new PrevisualizarProteccionQuery(request.Nif), cancellationToken)).SePuede)
            throw new DomainRuleException("Tiene expedientes o solicitudes en marcha: termínelos o anúlelos antes de bloquear sus datos.");

        var id = await envio.EnviarAsync(new AbrirBloqueoCommand(Nif.Normalizar(request.Nif), request.Motivo), cancellationToken);

        // Lo hace el portal, con sus permisos; quién lo pidió ya está apuntado.
        await envio.EnviarComoAsync(Identidad.Sistema(usuario.DespachoId), new AplicarProteccionCommand(id), cancellationToken);
        return id;
    }
}
