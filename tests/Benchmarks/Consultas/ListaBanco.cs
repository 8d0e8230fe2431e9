namespace ElGestorPortal.Benchmarks.Consultas;

internal static class ListaBanco
{
    public static Task EjecutarAsync(Opciones opciones) => Task.CompletedTask;
}
