namespace ElGestorPortal.Application.Administracion;

/// <summary>El operador dice por qué dominios se llega a un despacho. El primero es el de los enlaces de sus correos.</summary>
[Requiere(Permiso.Operar), TransaccionPropia]
public sealed record CambiarDominiosCommand(Guid DespachoId, IReadOnlyList<string> Dominios) : ICommand;

internal sealed class CambiarDominiosValidator : AbstractValidator<CambiarDominiosCommand>
{
    private const int Maximo = 10;

    public CambiarDominiosValidator() => RuleFor(c => c.Dominios).Must(d => d.Count <= Maximo).WithMessage($"Como mucho, {Maximo} dominios.");
}

internal sealed class CambiarDominiosHandler(IEnvioAislado envio, ManoDelOperador mano) : IRequestHandler<CambiarDominiosCommand, Unit>
{
    public async Task<Unit> Handle(CambiarDominiosCommand request, CancellationToken cancellationToken)
    {
        if (request.DespachoId == Plataforma.Id) throw new NotFoundException();

        await envio.EnviarAsync(new FijarDominiosCommand(request.DespachoId, request.Dominios), cancellationToken);
        await mano.EnAsync(request.DespachoId, $"dominios {(request.Dominios.Count == 0 ? "ninguno" : string.Join(", ", request.Dominios))}", cancellationToken);
        return Unit.Value;
    }
}
