using ElGestorPortal.Domain.Common.Visibilidad;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Decide para un solo expediente o documento si se enseña a clientes o a colaboradores, digan lo que digan las reglas. Actúa al momento.</summary>
/// <param name="ObjetoId">Expediente o documento.</param>
/// <param name="EsDocumento">Es un documento.</param>
/// <param name="Audiencia">Clientes o colaboradores.</param>
/// <param name="Visible">Enseñarlo u ocultarlo; null, lo que digan las reglas.</param>
[Requiere(Permiso.Administrar), TransaccionPropia]
public sealed record PonerExcepcionCommand(Guid ObjetoId, bool EsDocumento, Calidad Audiencia, bool? Visible) : ICommand;

internal sealed class PonerExcepcionValidator : AbstractValidator<PonerExcepcionCommand>
{
    public PonerExcepcionValidator() => RuleFor(c => c.Audiencia).Must(a => a is Calidad.Cliente or Calidad.Colaborador).WithMessage("Diga para quién: clientes o colaboradores.");
}

internal sealed class PonerExcepcionHandler(IUsuarioActual usuario, IEnvioAislado envio) : IRequestHandler<PonerExcepcionCommand, Unit>
{
    /// <summary>Rehacer los hechos es cosa del puente: se hace en nombre de quien lo pide, con ese permiso de más.</summary>
    public Task<Unit> Handle(PonerExcepcionCommand request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad;
        return envio.EnviarComoAsync(yo with { Permisos = yo.Permisos | Permiso.Puente }, new AplicarExcepcionCommand(request), cancellationToken);
    }
}
