using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>WAL con fsync en cada confirmación y espera de cinco segundos: lo confirmado sobrevive a un corte de luz.</summary>
internal sealed class SqliteInterceptor : DbConnectionInterceptor
{
    private const string Ajustes = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Preparar(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Preparar(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Preparar(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Ajustes;
        return command;
    }
}
