using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Mensajes;

/// <summary>Los mensajes que escribió o que son para ella.</summary>
internal sealed class DatosPersonalesDeMensajes(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "mensajes";

    public string Contenido => "Los mensajes que escribió y los que la gestoría le dirigió.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var m in db.Mensajes.AsNoTracking().Where(m => m.Nif == nif && !m.Retirado).OrderBy(m => m.Fecha).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { m.Fecha, m.Autor, m.DeLaOficina, m.Texto, m.ExpedienteId, m.SolicitudId };
    }
}
