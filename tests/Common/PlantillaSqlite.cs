using Microsoft.Data.Sqlite;

namespace ElGestorPortal.Tests.Common;

internal sealed class PlantillaSqlite : IPlantilla
{
    private readonly string _carpeta = Directory.CreateTempSubdirectory("portal-pruebas-").FullName;

    private string Fichero => Path.Combine(_carpeta, "plantilla.db");

    public async Task PrepararAsync(Func<string, Task> crearEsquema)
    {
        // Sin pool, cada conexión se cierra de verdad y el fichero queda completo.
        var cadena = new SqliteConnectionStringBuilder { DataSource = Fichero, Pooling = false }.ToString();
        await crearEsquema(cadena);

        // Si el esquema activa WAL, lo escrito puede seguir en el fichero -wal, que la copia no lleva.
        await using var conexion = new SqliteConnection(cadena);
        await conexion.OpenAsync();
        await using var orden = conexion.CreateCommand();
        orden.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await orden.ExecuteNonQueryAsync();
    }

    public Task<BaseDeDatosDePruebas> CopiarAsync()
    {
        var copia = Path.Combine(_carpeta, $"{Guid.NewGuid():N}.db");
        File.Copy(Fichero, copia);
        var cadena = new SqliteConnectionStringBuilder { DataSource = copia }.ToString();
        return Task.FromResult(new BaseDeDatosDePruebas(Motor.Sqlite, cadena, () => EliminarCopiaAsync(cadena, copia)));
    }

    public Task EliminarAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_carpeta, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task EliminarCopiaAsync(string cadena, string copia)
    {
        await using (var conexion = new SqliteConnection(cadena))
        {
            SqliteConnection.ClearPool(conexion);
        }

        foreach (var fichero in new[] { copia, $"{copia}-wal", $"{copia}-shm" })
        {
            File.Delete(fichero);
        }
    }
}
