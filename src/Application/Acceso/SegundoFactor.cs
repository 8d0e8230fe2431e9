namespace ElGestorPortal.Application.Acceso;

internal static class SegundoFactor
{
    /// <summary>Si otra petición gastó el mismo código a la vez, para esta no vale.</summary>
    public static async Task<T> Intentar<T>(Func<Task<T>> comprobar)
    {
        try
        {
            return await comprobar();
        }
        catch (DbUpdateConcurrencyException)
        {
            throw ErroresDeCredenciales.CodigoIncorrecto();
        }
    }
}
