using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Pone nombre al filtro que se está viendo. Con un nombre que ya tenía, lo cambia.</summary>
/// <param name="Nombre">Como lo verá en sus pestañas.</param>
/// <param name="Consulta">Lo que sigue al <c>?</c> en la dirección de la lista.</param>
[Requiere(Permiso.VerExpedientes)]
public sealed record GuardarFiltroCommand(string Nombre, string Consulta) : ICommand<Guid>;

internal sealed class GuardarFiltroValidator : AbstractValidator<GuardarFiltroCommand>
{
    public GuardarFiltroValidator()
    {
        RuleFor(c => c.Nombre).NotEmpty().WithMessage("Póngale un nombre.").MaximumLength(60);
        RuleFor(c => c.Consulta).NotEmpty().WithMessage("Elija antes algún filtro.").MaximumLength(1000);
    }
}

internal sealed class GuardarFiltroHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<GuardarFiltroCommand, Guid>
{
    public async Task<Guid> Handle(GuardarFiltroCommand request, CancellationToken cancellationToken)
    {
        var yo = usuario.Identidad.UsuarioId ?? throw new ForbiddenException();
        var mios = await db.FiltrosGuardados.Where(f => f.UsuarioId == yo).ToListAsync(cancellationToken);
        if (mios.Find(f => string.Equals(f.Nombre, request.Nombre.Trim(), StringComparison.OrdinalIgnoreCase)) is { } mismo)
        {
            mismo.Cambiar(request.Consulta);
            return mismo.Id;
        }

        if (mios.Count >= FiltroGuardado.MaximoPorUsuario) throw new DomainRuleException($"Ya tiene {FiltroGuardado.MaximoPorUsuario} filtros guardados: quite alguno antes.");
        var nuevo = FiltroGuardado.Guardar(yo, request.Nombre, request.Consulta);
        db.FiltrosGuardados.Add(nuevo);
        return nuevo.Id;
    }
}
