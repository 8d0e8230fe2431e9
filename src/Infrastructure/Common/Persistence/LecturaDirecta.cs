using System.Data.Common;
using ElGestorPortal.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>ADO.NET sobre la conexión del contexto, en su transacción si la hay y con su despacho.</summary>
internal sealed class LecturaDirecta(PortalDbContext db) : ILecturaDirecta
{
    public Task<List<T>> LeerAsync<T>(Sentencia sentencia, Func<Fila, T> leer, CancellationToken cancellationToken) => Leer(sentencia, leer, true, cancellationToken);

    public Task<List<T>> LeerSinDespachoAsync<T>(Sentencia sentencia, Func<Fila, T> leer, CancellationToken cancellationToken) => Leer(sentencia, leer, false, cancellationToken);

    private async Task<List<T>> Leer<T>(Sentencia sentencia, Func<Fila, T> leer, bool deUnDespacho, CancellationToken cancellationToken)
    {
        // Por EF, que ajusta la conexión al abrirla y la devuelve a su reserva.
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var orden = db.Database.GetDbConnection().CreateCommand();
            orden.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            Preparar(orden, sentencia, deUnDespacho);
            await using var lector = await orden.ExecuteReaderAsync(cancellationToken);
            var filas = new List<T>();
            while (await lector.ReadAsync(cancellationToken)) filas.Add(leer(new(lector)));
            return filas;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private void Preparar(DbCommand orden, Sentencia sentencia, bool deUnDespacho)
    {
        var (sql, valores) = sentencia.Componer();
        if (sql.Contains(Sentencia.Despacho, StringComparison.Ordinal) != deUnDespacho) throw new InvalidOperationException("Una lectura directa acota su despacho, o dice que es de todos.");

        orden.CommandText = sql;
        if (deUnDespacho) Poner(orden, Sentencia.Despacho, db.DespachoId);
        foreach (var (nombre, valor) in valores) Poner(orden, nombre, valor);
    }

    private static void Poner(DbCommand orden, string nombre, object? valor)
    {
        var parametro = orden.CreateParameter();
        (parametro.ParameterName, parametro.Value) = (nombre, valor ?? DBNull.Value);
        orden.Parameters.Add(parametro);
    }
}
