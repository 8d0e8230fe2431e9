using Npgsql;

namespace ElGestorPortal.Benchmarks.Generador;

/// <summary>COPY binario.</summary>
internal sealed class CargadorPostgres(NpgsqlConnection conexion) : ICargador
{
    private readonly List<string> _indices = [];

    public static async Task<CargadorPostgres> AbrirAsync(string cadena)
    {
        var conexion = new NpgsqlConnection(cadena);
        await conexion.OpenAsync();
        return new(conexion);
    }

    public async Task PrepararAsync(IReadOnlyCollection<Tabla> tablas)
    {
        var nombres = new List<string>();
        await using (var consulta = conexion.CreateCommand())
        {
            consulta.CommandText = "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public' AND i.tablename = ANY($1) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)";
            consulta.Parameters.Add(new() { Value = tablas.Select(t => t.Nombre).ToArray() });
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
        var tipos = tabla.Tipos.Select(t => t.StoreTypeNameBase).ToArray();
        await using var copia = await conexion.BeginBinaryImportAsync($"COPY \"{tabla.Nombre}\" ({string.Join(',', tabla.Columnas.Select(c => $"\"{c}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (var fila in filas)
        {
            await copia.StartRowAsync();
            for (var i = 0; i < fila.Length; i++)
            {
                if (fila[i] is { } valor) await copia.WriteAsync(valor, tipos[i]);
                else await copia.WriteNullAsync();
            }
        }

        await copia.CompleteAsync();
    }

    public async Task TerminarAsync()
    {
        foreach (var indice in _indices) await OrdenarAsync(indice);
        await OrdenarAsync("VACUUM ANALYZE");
    }

    public ValueTask DisposeAsync() => conexion.DisposeAsync();

    private async Task OrdenarAsync(string sql)
    {
        await using var orden = conexion.CreateCommand();
        orden.CommandText = sql;
        orden.CommandTimeout = 0;
        await orden.ExecuteNonQueryAsync();
    }
}
