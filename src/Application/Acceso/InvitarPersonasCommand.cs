using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Domain.Acceso;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Invita de una vez a varias personas de la agenda del escritorio. A quien ya tiene usuario se le salta.</summary>
/// <param name="Tipo">Clientes o colaboradores.</param>
[Requiere(Permiso.Administrar)]
public sealed record InvitarPersonasCommand(IReadOnlyList<Guid> Personas, TipoUsuario Tipo) : ICommand<int>, IAuditable
{
    public string? Objeto => $"{Personas.Count} personas";
}

internal sealed class InvitarPersonasValidator : AbstractValidator<InvitarPersonasCommand>
{
    public InvitarPersonasValidator()
    {
        RuleFor(c => c.Personas).NotEmpty().WithMessage("Marque al menos una persona.").Must(p => p is null || p.Count <= Pagina.LimiteMaximo).WithMessage($"Como mucho, {Pagina.LimiteMaximo} de una vez.");
        RuleFor(c => c.Tipo).Must(t => !Usuario.EsDelDespacho(t)).WithMessage("El personal se invita de uno en uno.");
    }
}

internal sealed class InvitarPersonasHandler(IPortalDb db, IMediator mediator, ICredenciales credenciales, TimeProvider reloj) : IRequestHandler<InvitarPersonasCommand, int>
{
    public async Task<int> Handle(InvitarPersonasCommand request, CancellationToken cancellationToken)
    {
        var usados = (await db.Usuarios.Select(u => u.NombreDeAcceso).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var invitados = 0;
        foreach (var persona in await mediator.Send(new ObtenerPersonasQuery(request.Personas), cancellationToken))
        {
            var usuario = Usuario.Alta(persona.Correo, persona.Correo, persona.Nombre, request.Tipo, [persona.Nif], persona.EsEmpresa ? persona.Nombre : null);
            if (!usados.Add(usuario.NombreDeAcceso)) continue;

            await db.InvitarAsync(credenciales, usuario, reloj.Ahora(), cancellationToken);
            invitados++;
        }

        return invitados;
    }
}
