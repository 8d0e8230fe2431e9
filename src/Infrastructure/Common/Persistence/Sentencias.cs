using System.Data.Common;

namespace ElGestorPortal.Infrastructure.Common.Persistence;

/// <summary>Una sentencia para muchas filas: SQLite repite la misma, preparada; PostgreSQL las recibe todas en un viaje.</summary>
internal static class Sentencias
{
    public static async Task EjecutarAsync(DbTransaction transaccion, TablaDerivada.Orden orden, IReadOnlyList<object> filas, Guid despacho, CancellationToken cancellationToken)
    {
        if (filas.Count == 0) return;

        var conexion = transaccion.Connection!;
        await using var comando = conexion.CreateCommand();
        if (!conexion.CanCreateBatch)
        {
            (comando.Transaction, comando.CommandText) = (transaccion, orden.Sql);
            orden.Rellenar(comando, filas[0], despacho);
            await comando.PrepareAsync(cancellationToken);
            foreach (var fila in filas)
            {
                orden.Cambiar(comando.Parameters, fila);
                await comando.ExecuteNonQueryAsync(cancellationToken);
            }

            return;
        }

        await using var tanda = conexion.CreateBatch();
        tanda.Transaction = transaccion;
        foreach (var fila in filas)
        {
            var suya = tanda.CreateBatchCommand();
            suya.CommandText = orden.Sql;
            foreach (var parametro in orden.Parametros(comando, fila, despacho)) suya.Parameters.Add(parametro);
            tanda.BatchCommands.Add(suya);
        }

        await tanda.ExecuteNonQueryAsync(cancellationToken);
    }
}
