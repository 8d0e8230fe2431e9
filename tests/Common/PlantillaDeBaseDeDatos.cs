using System.Collections.Concurrent;

namespace ElGestorPortal.Tests.Common;

/// <summary>
/// Crea el esquema una sola vez por proceso y motor, y da a cada prueba una copia: migrar cuesta segundos; copiar, milisegundos.
/// Se guarda en un campo <c>static readonly</c>.
/// </summary>
/// <param name="crearEsquema">Aplica las migraciones a la base de datos vacía de esa cadena de conexión; no debe dejar conexiones abiertas.</param>
public sealed class PlantillaDeBaseDeDatos(Func<Motor, string, Task> crearEsquema)
{
    private readonly ConcurrentDictionary<Motor, Lazy<Task<IPlantilla>>> _plantillas = new();

    public async Task<BaseDeDatosDePruebas> CrearAsync(Motor motor)
    {
        var plantilla = await _plantillas.GetOrAdd(motor, m => new(() => PrepararAsync(m))).Value;
        return await plantilla.CopiarAsync();
    }

    private async Task<IPlantilla> PrepararAsync(Motor motor)
    {
        IPlantilla plantilla = motor == Motor.Sqlite ? new PlantillaSqlite() : new PlantillaPostgres();
        PlantillasDelProceso.Registrar(plantilla);
        await plantilla.PrepararAsync(cadena => crearEsquema(motor, cadena));
        return plantilla;
    }
}
