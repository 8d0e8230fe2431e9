namespace ElGestorPortal.Benchmarks.Consultas;

internal static class ServidorCrudo
{
    public static Task EjecutarAsync(Opciones opciones) => Task.CompletedTask;
}
