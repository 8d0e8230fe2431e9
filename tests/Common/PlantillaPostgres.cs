using Npgsql;

namespace ElGestorPortal.Tests.Common;

internal sealed class PlantillaPostgres : IPlantilla
{
    private readonly string _servidor = MotoresDePrueba.ServidorPostgres
        ?? throw new InvalidOperationException($"No hay PostgreSQL para las pruebas: falta la variable {MotoresDePrueba.VariableDePostgres}.");

    private readonly string _plantilla = $"portal_plantilla_{Environment.ProcessId}_{Guid.NewGuid():N}";

    public async Task PrepararAsync(Func<string, Task> crearEsquema)
    {
        // Ordena como un servidor español, sin mirar mayúsculas ni guiones: lo que dependa del orden de los textos se ve aquí.
        await OrdenarAsync($"CREATE DATABASE {_plantilla} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'es-ES' LOCALE 'C.UTF-8'");

        // Sin pool: PostgreSQL no copia una plantilla en la que alguien sigue conectado.
        await crearEsquema(CadenaPara(_plantilla, conPool: false));
    }

    public async Task<BaseDeDatosDePruebas> CopiarAsync()
    {
        var nombre = $"portal_prueba_{Guid.NewGuid():N}";
        await OrdenarAsync($"CREATE DATABASE {nombre} TEMPLATE {_plantilla}");
        var cadena = CadenaPara(nombre, conPool: true);
        return new BaseDeDatosDePruebas(Motor.Postgres, cadena, () => EliminarCopiaAsync(nombre, cadena));
    }

    public Task EliminarAsync() => OrdenarAsync($"DROP DATABASE IF EXISTS {_plantilla} WITH (FORCE)");

    private async Task EliminarCopiaAsync(string nombre, string cadena)
    {
        await using (var conexion = new NpgsqlConnection(cadena))
        {
            NpgsqlConnection.ClearPool(conexion);
        }

        await OrdenarAsync($"DROP DATABASE IF EXISTS {nombre} WITH (FORCE)");
    }

    private string CadenaPara(string baseDeDatos, bool conPool) =>
        new NpgsqlConnectionStringBuilder(_servidor) { Database = baseDeDatos, Pooling = conPool }.ToString();

    private async Task OrdenarAsync(string sql)
    {
        await using var conexion = new NpgsqlConnection(_servidor);
        await conexion.OpenAsync();
        await using var orden = conexion.CreateCommand();
        orden.CommandText = sql;
        await orden.ExecuteNonQueryAsync();
    }
}
