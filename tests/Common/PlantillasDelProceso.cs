using System.Collections.Concurrent;

namespace ElGestorPortal.Tests.Common;

internal static class PlantillasDelProceso
{
    private static readonly ConcurrentBag<IPlantilla> Plantillas = [];

    // VSTest concede muy poco tiempo a un proceso que termina: esto es solo la red para quien no use [assembly: EliminaPlantillas].
    static PlantillasDelProceso() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EliminarAsync().GetAwaiter().GetResult();

    public static void Registrar(IPlantilla plantilla) => Plantillas.Add(plantilla);

    public static async Task EliminarAsync()
    {
        while (Plantillas.TryTake(out var plantilla))
        {
            await plantilla.EliminarAsync();
        }
    }
}
