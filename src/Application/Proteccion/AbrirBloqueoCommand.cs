using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Proteccion;

namespace ElGestorPortal.Application.Proteccion;

/// <summary>Anota a la persona y corta sus cuentas: desde aquí lo que llegue suyo entra apartado. En serie con el puente.</summary>
[Requiere(Permiso.Administrar), EnSerie]
internal sealed record AbrirBloqueoCommand(string Nif, string Motivo) : ICommand<Guid>;

internal sealed class AbrirBloqueoHandler(IPortalDb db, IUsuarioActual usuario, IMediator mediator, TimeProvider reloj) : IRequestHandler<AbrirBloqueoCommand, Guid>
{
    public async Task<Guid> Handle(AbrirBloqueoCommand request, CancellationToken cancellationToken)
    {
        var huella = PersonaProtegida.HuellaDe(usuario.DespachoId, request.Nif);
        if (await db.PersonasProtegidas.AnyAsync(p => p.Huella == huella, cancellationToken)) throw new DomainRuleException("Los datos de esa persona ya están bloqueados o suprimidos.");

        var persona = PersonaProtegida.Bloquear(usuario.DespachoId, request.Nif, request.Motivo, reloj.Ahora());
        db.PersonasProtegidas.Add(persona);
        await mediator.Send(new CortarCuentasDeNifCommand(request.Nif), cancellationToken);
        return persona.Id;
    }
}
