using ElGestorPortal.Domain.Acceso;
using FluentValidation.Results;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Vuelve a pedir la contraseña a quien ya entró, antes de algo delicado. Fuera de la transacción.</summary>
internal sealed class ContrasenaActual(IPortalDb db, IUsuarioActual actual, ICredenciales credenciales, ILimiteDeIntentos limite)
{
    public async Task<Usuario> ExigirAsync(string contrasena, string campo, CancellationToken cancellationToken)
    {
        ErroresDeCredenciales.ExigirMedidas(null, contrasena);
        var id = actual.Identidad.UsuarioId!.Value;
        var cupo = CuposDeAcceso.DeContrasenaActual(id);
        limite.Exigir(cupo);
        if (!await credenciales.ComprobarContrasenaAsync(id, contrasena, cancellationToken))
            throw new ValidationException([new ValidationFailure(campo, "Esa no es su contraseña actual.")]);

        limite.Vaciar(cupo);
        return await db.Usuarios.AsNoTracking().SingleAsync(u => u.Id == id, cancellationToken);
    }
}
