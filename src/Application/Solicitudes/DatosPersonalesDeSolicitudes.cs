using System.Runtime.CompilerServices;

namespace ElGestorPortal.Application.Solicitudes;

/// <summary>Las solicitudes que presentó.</summary>
internal sealed class DatosPersonalesDeSolicitudes(IPortalDb db) : IDatosPersonales
{
    public string Fichero => "solicitudes";

    public string Contenido => "Las solicitudes que presentó desde el portal, enviadas o en borrador, con todo lo que escribió.";

    public async IAsyncEnumerable<object> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var s in db.SolicitudesConBloqueadas.AsNoTracking().Where(s => s.SolicitanteNif == nif).OrderBy(s => s.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { s.Numero, s.Tramite, s.RefPropia, Estado = s.Estado.ToString(), s.Creada, s.Actualizada, s.Datos, s.Motivos, s.Pasos, s.NumeroExpediente };
    }
}
