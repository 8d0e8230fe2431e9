using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Facturas;

/// <summary>Las facturas que llevan su NIF.</summary>
internal sealed class DatosPersonalesDeFacturas(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "facturas";

    public string Contenido => "Las facturas que llevan su NIF.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var f in db.Facturas.AsNoTracking().Where(f => f.Nif == nif && !f.Retirado).OrderBy(f => f.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return f.Datos;
    }
}
