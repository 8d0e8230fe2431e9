namespace ElGestorPortal.Application.Puente;

/// <summary>Pide al escritorio que cuente otra vez todo lo que tiene. Lo lee la próxima vez que hable; está atendido cuando abre una instantánea.</summary>
[Requiere(Permiso.Administrar), EnSerie]
public sealed record PedirInstantaneaCommand : ICommand, IAuditable
{
    string IAuditable.Objeto => "instantanea";
}

internal sealed class PedirInstantaneaHandler(IPortalDb db, IUsuarioActual usuario, TimeProvider reloj) : IRequestHandler<PedirInstantaneaCommand, Unit>
{
    public async Task<Unit> Handle(PedirInstantaneaCommand request, CancellationToken cancellationToken)
    {
        var peticion = await db.PeticionesDeInstantanea.SingleOrDefaultAsync(cancellationToken);
        if (peticion is null) db.PeticionesDeInstantanea.Add(peticion = new());
        peticion.Pedir(usuario.Identidad.Nombre, reloj.Ahora());
        return Unit.Value;
    }
}
