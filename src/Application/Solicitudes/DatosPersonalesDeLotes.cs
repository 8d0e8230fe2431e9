using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las hojas de solicitudes que subió, con sus filas.</summary>
internal sealed class DatosPersonalesDeLotes(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "hojas-de-solicitudes";

    public string Contenido => "Las hojas con muchas solicitudes que subió, y cada una de sus filas con lo que llevaba y en qué quedó.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filas = from l in db.LotesConBloqueados
                    where l.SolicitanteNif == nif
                    join f in db.FilasDeLotes on l.Id equals f.LoteId
                    orderby l.Id, f.Numero
                    select new { Lote = l, Fila = f };
        await foreach (var x in filas.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { x.Lote.Id, x.Lote.Tramite, x.Lote.Fichero, x.Lote.Creado, x.Lote.Confirmado, x.Lote.Terminado, x.Fila.Numero, x.Fila.RefPropia, x.Fila.Datos, x.Fila.Reparos, x.Fila.NumeroDeSolicitud, x.Fila.Fallo };
    }
}
