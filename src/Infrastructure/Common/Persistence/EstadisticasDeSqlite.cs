using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>
/// Cuántas filas hay por cada valor de cada índice, supuesto y no contado (decisión 0028). Sin estadísticas, SQLite cree que un despacho
/// entero son diez filas y lo recorre para encontrar una por su id; contarlas obliga a leer la base entera. Fijas, además, los planes son
/// los mismos con mil expedientes que con un millón, y en las pruebas que en producción. PostgreSQL las cuenta solo.
/// </summary>
internal static class EstadisticasDeSqlite
{
    private const int Filas = 1_000_000;

    public static async Task FijarAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        // Las tablas del índice de texto son cosa de FTS5.
        var columnas = await db.Database.SqlQuery<Columna>($"""
            SELECT t.name AS "Tabla", i.name AS "Indice", i."unique" AS "EsUnico", c.name AS "Nombre", d.type AS "Tipo"
            FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c JOIN pragma_table_info(t.name) d ON d.name = c.name
            WHERE t.type = 'table' AND t.name NOT LIKE 'IndiceDeTexto%' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, i.name, c.seqno
            """).ToListAsync(cancellationToken);

        await using (var transaccion = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // La tabla de las estadísticas solo la crea ANALYZE, y sobre esta no cuesta nada.
            await db.Database.ExecuteSqlAsync($"ANALYZE \"__EFMigrationsHistory\"", cancellationToken);
            await db.Database.ExecuteSqlAsync($"DELETE FROM sqlite_stat1", cancellationToken);
            foreach (var indice in columnas.GroupBy(c => (c.Tabla, c.Indice)))
                await db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_stat1 VALUES ({indice.Key.Tabla}, {indice.Key.Indice}, {Reparto([.. indice])})", cancellationToken);
            await transaccion.CommitAsync(cancellationToken);
        }

        // Cada conexión las lee al abrirse: las que están en la reserva no verían las nuevas.
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    /// <summary>Las filas de la tabla y, columna a columna, cuántas comparten los valores hasta ella.</summary>
    private static string Reparto(IReadOnlyList<Columna> indice)
    {
        var reparto = new List<int> { Filas };
        foreach (var columna in indice) reparto.Add(columna == indice[^1] && columna.EsUnico ? 1 : Math.Max(1, PorValor(reparto[^1], columna)));
        return string.Join(' ', reparto);
    }

    /// <summary>Dos despachos grandes; un puñado de filas por cada cosa a la que se refieren; lo que se enumera, cinco valores; lo demás, mil.</summary>
    private static int PorValor(int filas, Columna columna) =>
        columna.Nombre == "DespachoId" ? filas / 2 : columna.Nombre.EndsWith("Id", StringComparison.Ordinal) ? Math.Min(filas, 5) : columna.Tipo == "INTEGER" ? filas / 5 : filas / 1000;

    private sealed record Columna(string Tabla, string Indice, bool EsUnico, string Nombre, string Tipo);
}
