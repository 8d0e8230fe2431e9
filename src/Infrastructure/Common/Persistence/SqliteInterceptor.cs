using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>WAL con fsync en cada confirmación y espera de cinco segundos: lo confirmado sobrevive a un corte de luz. Con 16 MB de páginas a mano un trozo del puente cabe entero, y el WAL crece otros tantos antes de volcarse: una carga reescribe muchas veces las mismas páginas.</summary>
internal sealed class SqliteInterceptor : DbConnectionInterceptor
{
    private const string Ajustes = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=4000; PRAGMA temp_store=MEMORY;";

    /// <summary>Conexiones físicas ya ajustadas: duran más que la que ve EF, que las toma de una reserva y las devuelve con sus ajustes puestos.</summary>
    private readonly ConditionalWeakTable<object, object> _ajustadas = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is { } fisica && _ajustadas.TryGetValue(fisica, out _)) return;

        using var command = connection.CreateCommand();
        command.CommandText = Ajustes;
        command.ExecuteNonQuery();
        if (((SqliteConnection)connection).Handle is { } ajustada) _ajustadas.AddOrUpdate(ajustada, this);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite no tiene nada asíncrono por debajo.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
