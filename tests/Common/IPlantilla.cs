namespace ElGestorPortal.Tests.Common;

internal interface IPlantilla
{
    Task PrepararAsync(Func<string, Task> crearEsquema);

    Task<BaseDeDatosDePruebas> CopiarAsync();

    Task EliminarAsync();
}
