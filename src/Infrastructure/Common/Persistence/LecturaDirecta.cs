using System.Data.Common;
using ElGestorPortal.Application.Common;
using Microsoft.EntityFrameworkCore.Storage;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Abre una conexión sin pasar por EF Core, de la misma reserva.</summary>
internal delegate DbConnection ConexionDirecta();

/// <summary>ADO.NET: dentro de una transacción, por su conexión; fuera, por una propia. En el despacho del contexto, siempre.</summary>
internal sealed class LecturaDirecta(PortalDbContext db, ConexionDirecta nueva) : ILecturaDirecta
{
    public Task<List<T>> LeerAsync<T>(Sentencia sentencia, Func<Fila, T> leer, CancellationToken cancellationToken) => Leer(sentencia, leer, true, cancellationToken);

    public Task<List<T>> LeerSinDespachoAsync<T>(Sentencia sentencia, Func<Fila, T> leer, CancellationToken cancellationToken) => Leer(sentencia, leer, false, cancellationToken);

    private async Task<List<T>> Leer<T>(Sentencia sentencia, Func<Fila, T> leer, bool deUnDespacho, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction?.GetDbTransaction() is { Connection: { } suya } transaccion) return await Leer(suya, transaccion);

        // La de EF Core registra sus funciones de SQLite cada vez que se abre: cuesta más que la consulta.
        await using var propia = nueva();
        await propia.OpenAsync(cancellationToken);
        return await Leer(propia, null);

        async Task<List<T>> Leer(DbConnection conexion, DbTransaction? transaccion)
        {
            await using var orden = conexion.CreateCommand();
            orden.Transaction = transaccion;
            Preparar(orden, sentencia, deUnDespacho);
            await using var lector = await orden.ExecuteReaderAsync(cancellationToken);
            var filas = new List<T>();
            while (await lector.ReadAsync(cancellationToken)) filas.Add(leer(new(lector)));
            return filas;
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
