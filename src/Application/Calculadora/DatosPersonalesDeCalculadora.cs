using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Calculadora;

/// <summary>Los presupuestos que guardó, sin el nombre ni el correo de aquel para quien los hizo.</summary>
internal sealed class DatosPersonalesDeCalculadora(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "presupuestos";

    public string Contenido => "Los presupuestos que guardó con la calculadora.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var p in db.PresupuestosConBloqueados.AsNoTracking().Where(p => p.Nif == nif).OrderBy(p => p.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { p.Numero, p.Autor, p.Creado, p.ValidoHasta, p.Matricula, p.Total, p.TotalConMargen, Datos = p.Datos with { Para = null }, Envios = p.Envios.Select(e => new { e.Cuando, e.ConMargen }) };
    }
}
