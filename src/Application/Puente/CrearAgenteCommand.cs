using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Crea una credencial del puente. El secreto que devuelve no se puede volver a ver.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CrearAgenteCommand(string Nombre) : ICommand<string>;

internal sealed class CrearAgenteHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<CrearAgenteCommand, string>
{
    public Task<string> Handle(CrearAgenteCommand request, CancellationToken cancellationToken)
    {
        var secreto = Secreto.Nuevo();
        db.Agentes.Add(CredencialDeAgente.Crear(request.Nombre, Secreto.Huella(secreto), reloj.Ahora()));
        return Task.FromResult(secreto);
    }
}
