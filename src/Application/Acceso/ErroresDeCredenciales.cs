using ElGestorPortal.Domain.Administracion;

namespace ElGestorPortal.Application.Acceso;

/// <summary>Los finales malos de la entrada, iguales para todos los motivos.</summary>
public static class ErroresDeCredenciales
{
    public const int NombreMaximo = 256;

    /// <summary>No coinciden, no existe, suspendido, caducado o de otro despacho: no se distinguen.</summary>
    internal static UnauthorizedException Invalidas() => new("credenciales-invalidas", "El usuario o la contraseña no coinciden.");

    internal static UnauthorizedException FaltaSegundoFactor() => new("segundo-factor-requerido", "Falta el código de verificación.");

    internal static UnauthorizedException CodigoIncorrecto() => new("segundo-factor-requerido", "El código no es correcto o ya se ha usado.");

    internal static UnauthorizedException SesionRequerida() => new("sesion-requerida", "Vuelva a entrar para continuar.");

    /// <summary>Con el despacho suspendido no entra nadie, y se dice por qué antes de mirar quién es.</summary>
    internal static async Task ExigirEnServicioAsync(this IPortalDb db, Guid despachoId, CancellationToken cancellationToken)
    {
        var despacho = await db.Set<Despacho>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == despachoId, cancellationToken);
        if (despacho?.AvisoDeSuspension is { } aviso) throw new ForbiddenException("despacho-suspendido", aviso);
    }

    /// <summary>Corta antes de gastar nada en lo que no puede ser un nombre ni una contraseña.</summary>
    internal static void ExigirMedidas(string? nombre, string? contrasena = null)
    {
        if (nombre?.Length > NombreMaximo || contrasena?.Length > ReglasDeContrasena.Maximo)
            throw new PeticionInvalidaException("demasiado-largo", "El usuario o la contraseña son demasiado largos.");
        if (nombre?.Any(char.IsControl) == true)
            throw new PeticionInvalidaException("caracteres-no-validos", "El usuario lleva caracteres que no pueden ser.");
    }
}
