using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>El administrador de una empresa cambia lo que puede uno de los suyos, o corta o devuelve su acceso. Muerde en su petición siguiente.</summary>
[Requiere(Permiso.AdministrarEmpresa)]
public sealed record CambiarEmpleadoCommand(Guid UsuarioId, Permiso Permisos, bool Suspendido) : ICommand, IAuditable
{
    public string? Objeto => $"{UsuarioId} permisos {(int)Permisos}";
}

internal sealed class CambiarEmpleadoValidator : AbstractValidator<CambiarEmpleadoCommand>
{
    public CambiarEmpleadoValidator() => RuleFor(c => c.Permisos).Must(p => (p & ~DerechosDeFuera.DeEmpleado) == 0).WithMessage("Ese derecho no se puede dar aquí.");
}

internal sealed class CambiarEmpleadoHandler(IPortalDb db, IUsuarioActual actual, TimeProvider reloj) : IRequestHandler<CambiarEmpleadoCommand, Unit>
{
    public async Task<Unit> Handle(CambiarEmpleadoCommand request, CancellationToken cancellationToken)
    {
        var jefe = await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == actual.Identidad.UsuarioId, cancellationToken);
        var empleado = await db.Usuarios.SingleOrDefaultAsync(u => u.Id == request.UsuarioId && u.ResponsableId == jefe.Id, cancellationToken) ?? throw new NotFoundException();

        empleado.CambiarPermisos(request.Permisos | Permiso.Propio);
        empleado.Limitar(jefe);
        if (request.Suspendido == (empleado.Estado == EstadoUsuario.Suspendido)) return Unit.Value;

        if (!request.Suspendido && empleado.SuspendidoPorLaOficina) throw new DomainRuleException("Lo suspendió la gestoría: pídale a ella que le devuelva el acceso.");

        if (request.Suspendido) empleado.Suspender(porLaOficina: false);
        else empleado.Reactivar();
        await db.CerrarSesionesAsync(empleado.Id, reloj.Ahora(), cancellationToken);
        return Unit.Value;
    }
}
