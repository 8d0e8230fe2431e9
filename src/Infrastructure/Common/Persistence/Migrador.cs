using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Pone al día el esquema y, en SQLite, las estadísticas. EF toma un cerrojo en la base de datos, de modo que dos nodos que arrancan a la vez no se pisan.</summary>
public static class Migrador
{
    public static async Task MigrarAsync(IServiceProvider servicios, CancellationToken cancellationToken)
    {
        await using var ambito = servicios.CreateAsyncScope();
        var db = ambito.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (db.Database.IsSqlite()) Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource))!);
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite()) await EstadisticasDeSqlite.FijarAsync(db, cancellationToken);
    }
}
