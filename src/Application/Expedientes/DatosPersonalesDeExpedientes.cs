using System.Runtime.CompilerServices;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los expedientes en los que figura, con lo que de ella dicen. De los demás, su papel y nada más.</summary>
internal sealed class DatosPersonalesDeExpedientes(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "expedientes";

    public string Contenido => "Los expedientes en los que interviene o que trae como colaborador, estén o no a la vista, y con qué datos.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var suyos = db.IntervinientesIndexados.Where(i => i.Nif == nif).Select(i => i.ExpedienteId);
        await foreach (var e in db.Expedientes.AsNoTracking().Where(e => suyos.Contains(e.Id) && !e.Retirado).OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var intervinientes = (e.Completo.Intervinientes ?? []).ToLookup(i => Nif.Normalizar(i.Nif) == nif);
            var esColaborador = (e.Completo.Colaboradores ?? []).Any(c => Nif.Normalizar(c.Nif) == nif);

            // El título lo escribe la oficina y a menudo nombra a otro; la referencia es de quien lo trajo.
            yield return new
            {
                e.Numero, RefPropia = esColaborador ? e.Completo.RefPropia : null, e.Tramite, NombreDelTramite = TipoDeTramite.De(e.Tramite).Nombre, Estado = Estados.Clave(e.Estado), e.FechaAlta, e.FechaPresentacion, e.FechaFin, e.Actualizado, e.Matricula, e.Modelo,
                SusDatos = intervinientes[true], OtrosPapeles = intervinientes[false].Select(i => i.Rol),
                EsColaborador = esColaborador,
            };
        }
    }
}
