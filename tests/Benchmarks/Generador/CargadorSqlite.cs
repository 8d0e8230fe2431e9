using Microsoft.Data.Sqlite;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>INSERT preparados, sin diario ni fsync mientras dura la carga.</summary>
internal sealed class CargadorSqlite(SqliteConnection conexion) : ICargador
{
    private readonly Dictionary<Tabla, SqliteCommand> _ordenes = [];
    private readonly List<string> _indices = [];

    public static async Task<CargadorSqlite> AbrirAsync(string cadena)
    {
        var conexion = new SqliteConnection(cadena);
        await conexion.OpenAsync();
        var cargador = new CargadorSqlite(conexion);
        await cargador.OrdenarAsync("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; PRAGMA cache_size=-1000000; PRAGMA temp_store=FILE; PRAGMA threads=2;");
        return cargador;
    }

    public async Task PrepararAsync(IReadOnlyCollection<Tabla> tablas)
    {
        var nombres = new List<string>();
        await using (var consulta = conexion.CreateCommand())
        {
            consulta.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (" + string.Join(',', tablas.Select(t => $"'{t.Nombre}'")) + ")";
            await using var lector = await consulta.ExecuteReaderAsync();
            while (await lector.ReadAsync())
            {
                nombres.Add(lector.GetString(0));
                _indices.Add(lector.GetString(1));
            }
        }

        foreach (var nombre in nombres) await OrdenarAsync($"DROP INDEX \"{nombre}\"");
    }

    public async Task CargarAsync(Tabla tabla, IEnumerable<object?[]> filas)
    {
        if (!_ordenes.TryGetValue(tabla, out var orden)) _ordenes.Add(tabla, orden = Preparar(tabla));
        await using var transaccion = await conexion.BeginTransactionAsync();
        orden.Transaction = (SqliteTransaction)transaccion;
        foreach (var fila in filas)
        {
            for (var i = 0; i < fila.Length; i++) orden.Parameters[i].Value = fila[i] ?? DBNull.Value;

            // Microsoft.Data.Sqlite no tiene nada asíncrono por debajo: aquí solo costaría.
#pragma warning disable CA1849
            orden.ExecuteNonQuery();
#pragma warning restore CA1849
        }

        await transaccion.CommitAsync();
    }

    public async Task TerminarAsync()
    {
        foreach (var indice in _indices) await OrdenarAsync(indice);
        await OrdenarAsync("PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL; PRAGMA wal_checkpoint(TRUNCATE);");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var orden in _ordenes.Values) await orden.DisposeAsync();
        await conexion.CloseAsync();
        SqliteConnection.ClearPool(conexion);
        await conexion.DisposeAsync();
    }

    private SqliteCommand Preparar(Tabla tabla)
    {
        var orden = conexion.CreateCommand();
        orden.CommandText = $"INSERT INTO \"{tabla.Nombre}\" ({string.Join(',', tabla.Columnas.Select(c => $"\"{c}\""))}) VALUES ({string.Join(',', tabla.Columnas.Select((_, i) => $"$p{i}"))})";

        // Los parámetros los crea el modelo: cada valor se guarda con la misma forma que le da EF.
        foreach (var (i, tipo) in tabla.Tipos.Index()) orden.Parameters.Add(tipo.CreateParameter(orden, $"$p{i}", null, true));
        return orden;
    }

    private async Task OrdenarAsync(string sql)
    {
        await using var orden = conexion.CreateCommand();
        orden.CommandText = sql;
        orden.CommandTimeout = 0;
        await orden.ExecuteNonQueryAsync();
    }
}
