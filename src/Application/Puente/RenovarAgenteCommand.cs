using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Una credencial nueva para ese agente; las que tuviera dejan de valer.</summary>
[Requiere(Permiso.Sistema)]
public sealed record RenovarAgenteCommand(string Nombre) : ICommand<string>;

internal sealed class RenovarAgenteHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<RenovarAgenteCommand, string>
{
    public async Task<string> Handle(RenovarAgenteCommand request, CancellationToken cancellationToken)
    {
        foreach (var anterior in await db.Agentes.Where(a => a.Nombre == request.Nombre && a.Revocada == null).ToListAsync(cancellationToken)) anterior.Revocar(reloj.Ahora());

        var secreto = Secreto.Nuevo();
        db.Agentes.Add(CredencialDeAgente.Crear(request.Nombre, Secreto.Huella(secreto), reloj.Ahora()));
        return secreto;
    }
}
