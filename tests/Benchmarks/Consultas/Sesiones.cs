using System.Data.Common;
using ElGestorPortal.Benchmarks.Generador;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ElGestorPortal.Benchmarks.Consultas;

/// <summary>Conexiones en bruto a una base de datos generada.</summary>
internal static class Sesiones
{
    public static DbDataSource Origen(Ficha ficha) => ficha.Motor == "postgresql" ? NpgsqlDataSource.Create(ficha.Conexion) : SqliteFactory.Instance.CreateDataSource(ficha.Conexion);

    /// <summary>Las sesiones caducan si no se usan, y la base de datos puede ser de ayer.</summary>
    public static async Task RefrescarAsync(Ficha ficha)
    {
        await using var origen = Origen(ficha);
        await using var orden = origen.CreateCommand("UPDATE \"Sesiones\" SET \"UltimoUso\" = @ahora");
        orden.Con("@ahora", DateTime.UtcNow);
        await orden.ExecuteNonQueryAsync();
    }

    public static void Con(this DbCommand orden, string nombre, object valor)
    {
        var parametro = orden.CreateParameter();
        (parametro.ParameterName, parametro.Value) = (nombre, valor);
        orden.Parameters.Add(parametro);
    }
}
