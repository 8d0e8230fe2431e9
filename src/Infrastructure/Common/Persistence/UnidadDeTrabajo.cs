using System.Security.Cryptography;
using System.Text;
using ElGestorPortal.Application.Common;
using ElGestorPortal.Infrastructure.Common.Outbox;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

internal sealed class UnidadDeTrabajo(PortalDbContext db, PuertaDeEscritura puerta, IEnumerable<ITimbre> timbres) : IUnidadDeTrabajo
{
    public async Task<T> EnTransaccionAsync<T>(Func<Task<T>> trabajo, bool enSerie, CancellationToken cancellationToken)
    {
        try
        {
            // En SQLite la transacción es IMMEDIATE (la del proveedor por defecto): toma el cerrojo al empezar, no a la mitad.
            using var turno = db.Database.IsSqlite() ? await puerta.EntrarAsync(cancellationToken) : null;
            await using var transaccion = await db.Database.BeginTransactionAsync(cancellationToken);
            if (enSerie && db.Database.IsNpgsql())
                await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({BitConverter.ToInt64(db.DespachoId.ToByteArray(), 8)})", cancellationToken);

            var resultado = await trabajo();
            await transaccion.CommitAsync(cancellationToken);
            Tocar();
            return resultado;
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new CambioSimultaneoException(e);
        }
        catch (Exception e) when (EsDelAlmacen(e))
        {
            throw new AlmacenNoDisponibleException(e);
        }
    }

    public async Task BloquearAsync(string clave, CancellationToken cancellationToken)
    {
        // SQLite tiene un solo escritor y ya está dentro.
        if (!db.Database.IsNpgsql()) return;

        var llave = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{db.DespachoId:N}{clave}")), 0);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({llave})", cancellationToken);
    }

    /// <summary>Lo que miran ya está guardado: no hay cambios que buscar.</summary>
    private void Tocar()
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var timbre in timbres) timbre.TocarSiHace(db);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Ocupada, sin espacio, error de E/S, de solo lectura o sin conexión: culpa de la máquina, no de los datos.</summary>
    private static bool EsDelAlmacen(Exception e) => e switch
    {
        SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 13 or 14 } => true,
        NpgsqlException { IsTransient: true } => true,
        DbUpdateException { InnerException: { } dentro } => EsDelAlmacen(dentro),
        _ => false,
    };
}
