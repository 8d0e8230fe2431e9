using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Administracion;

/// <summary>El operador dice qué módulos tiene el despacho y cuánto puede tener subido. Muerde en la petición siguiente; no borra nada.</summary>
/// <param name="Modulos">Los que tiene; null, los que tenga.</param>
/// <param name="Cuota">Bytes subidos como mucho; 0, la de la instalación; null, la que tenga.</param>
[Requiere(Permiso.Sistema)]
public sealed record LimitarDespachoCommand(IReadOnlyList<string>? Modulos = null, long? Cuota = null) : ICommand, IAuditable
{
    public string? Objeto => string.Join(" · ", new[] { Modulos is null ? null : $"módulos {string.Join(", ", Modulos)}", Cuota is { } bytes ? $"cuota {bytes}" : null }.OfType<string>());
}

internal sealed class LimitarDespachoValidator : AbstractValidator<LimitarDespachoCommand>
{
    public LimitarDespachoValidator()
    {
        RuleForEach(c => c.Modulos).Must(ModulosDelDespacho.Existe).WithMessage($"Los módulos son: {string.Join(", ", ModulosDelDespacho.Todos)}.");
        RuleFor(c => c.Cuota).GreaterThanOrEqualTo(0).WithMessage("La cuota no puede ser negativa.");
    }
}

internal sealed class LimitarDespachoHandler(IPortalDb db, IUsuarioActual usuario) : IRequestHandler<LimitarDespachoCommand, Unit>
{
    public async Task<Unit> Handle(LimitarDespachoCommand request, CancellationToken cancellationToken)
    {
        var despacho = await db.Despachos.SingleOrDefaultAsync(d => d.Id == usuario.DespachoId, cancellationToken) ?? throw new NotFoundException();
        if (request.Modulos is { } modulos) despacho.QuitarModulos(ModulosDelDespacho.Quitados(modulos));
        if (request.Cuota is { } cuota) despacho.CambiarCuota(cuota == 0 ? null : cuota);
        return Unit.Value;
    }
}
