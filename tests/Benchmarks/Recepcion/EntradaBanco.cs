namespace ElGestorPortal.Benchmarks.Recepcion;

internal static class EntradaBanco
{
    public static Task EjecutarAsync(Opciones opciones) => Task.CompletedTask;
}
