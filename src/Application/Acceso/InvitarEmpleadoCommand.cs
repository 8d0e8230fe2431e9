using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>El administrador de una empresa invita a alguien de los suyos, con parte de lo que él puede.</summary>
/// <param name="Permisos">Los que él no tenga no se dan.</param>
[Requiere(Permiso.AdministrarEmpresa)]
public sealed record InvitarEmpleadoCommand(string Correo, string Nombre, Permiso Permisos, DateOnly? CaducaEl = null) : ICommand<Guid>;

internal sealed class InvitarEmpleadoValidator : AbstractValidator<InvitarEmpleadoCommand>
{
    public InvitarEmpleadoValidator()
    {
        RuleFor(c => c.Correo).NotEmpty().WithMessage("Escriba su correo.").MaximumLength(254).EmailAddress().WithMessage("No es una dirección de correo.").Must(c => c is null || !c.Any(char.IsControl)).WithMessage("No es una dirección de correo.");
        RuleFor(c => c.Nombre).NotEmpty().WithMessage("Escriba el nombre.").MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithMessage("El nombre lleva caracteres que no pueden ser.");
        RuleFor(c => c.Permisos).Must(p => (p & ~DerechosDeFuera.DeEmpleado) == 0).WithMessage("Ese derecho no se puede dar aquí.");
    }
}

internal sealed class InvitarEmpleadoHandler(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, TimeProvider reloj) : IRequestHandler<InvitarEmpleadoCommand, Guid>
{
    private const int Maximo = 100;

    public async Task<Guid> Handle(InvitarEmpleadoCommand request, CancellationToken cancellationToken)
    {
        var jefe = await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == actual.Identidad.UsuarioId, cancellationToken);
        if (await db.Usuarios.CountAsync(u => u.ResponsableId == jefe.Id, cancellationToken) >= Maximo) throw new DomainRuleException($"Su empresa ya tiene {Maximo} accesos. Hable con la gestoría.");

        var empleado = Usuario.Alta(request.Correo, request.Correo, request.Nombre, jefe.Tipo, jefe.Nifs, jefe.Empresa);
        empleado.CambiarCalidades(jefe.Calidades);
        empleado.CambiarPermisos(request.Permisos | Permiso.Propio);
        empleado.Caducar(request.CaducaEl);
        empleado.DependerDe(jefe);
        await db.InvitarAsync(credenciales, empleado, reloj.Ahora(), cancellationToken);
        return empleado.Id;
    }
}
