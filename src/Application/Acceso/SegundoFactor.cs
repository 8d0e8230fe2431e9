namespace ElGestorPortal.Application.Acceso;

internal static class SegundoFactor
{
    /// <summary>Si otra petición gastó el mismo código a la vez, para esta no vale. El que no vale queda anotado: quien lo da sabe ya la contraseña.</summary>
    public static async Task<T> Intentar<T>(Func<Task<T>> comprobar, Action noVale)
    {
        try
        {
            return await comprobar();
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException or PortalException)
        {
            noVale();
            if (e is PortalException) throw;
            throw ErroresDeCredenciales.CodigoIncorrecto();
        }
    }
}
