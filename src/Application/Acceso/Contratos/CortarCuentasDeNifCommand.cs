namespace ElGestorPortal.Application.Acceso.Contratos;

/// <summary>Nadie entra ya por ese NIF: quien no tiene otro queda suspendido y sin sesiones; quien tiene más, pierde ese. Muerde en la petición siguiente.</summary>
[Requiere(Permiso.Administrar)]
public sealed record CortarCuentasDeNifCommand(string Nif) : ICommand;

internal sealed class CortarCuentasDeNifHandler(IPortalDb db, TimeProvider reloj) : IRequestHandler<CortarCuentasDeNifCommand, Unit>
{
    public async Task<Unit> Handle(CortarCuentasDeNifCommand request, CancellationToken cancellationToken)
    {
        // Los NIF de cada usuario van en una lista: son cientos de usuarios, no millones.
        foreach (var usuario in (await db.Usuarios.ToListAsync(cancellationToken)).Where(u => !u.EsInterno && u.Nifs.Contains(request.Nif)))
        {
            if (usuario.Nifs.Count > 1)
            {
                usuario.CambiarNifs(usuario.Nifs.Where(n => n != request.Nif));
                continue;
            }

            usuario.Suspender();
            await db.CerrarSesionesAsync(usuario.Id, reloj.Ahora(), cancellationToken);
        }

        return Unit.Value;
    }
}
