using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Sus documentos: los que llevan su NIF, los que subió y los que se le publicaron, con sus bytes.</summary>
internal sealed class DatosPersonalesDeDocumentos(IPortalDb db, IAlmacenDeContenido almacen, IUsuarioActual usuario) : IDatosPersonales, IFicherosPersonales
{
    public string Fichero => "documentos";

    public string Contenido => "Sus documentos: los que llevan su NIF, los que subió y los que se le publicaron. Los ficheros van en la carpeta del mismo nombre.";

    async IAsyncEnumerable<object> IDatosPersonales.DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var d in Suyos(nif).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new { d.Id, d.Nombre, d.Clase, d.TipoMime, d.Tamano, d.Sha256, d.Fecha, d.VigenteDesde, d.VigenteHasta, d.Recibido, EsTitular = d.TitularNif == nif, LoSubio = d.SubidoPorNif == nif };
    }

    async IAsyncEnumerable<FicheroPersonal> IFicherosPersonales.DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var usados = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var d in Suyos(nif).Where(d => d.ConContenido).Select(d => new { d.Nombre, d.TipoMime, d.Sha256 }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(NombreDeFichero.Distinto(d.Nombre, d.TipoMime, usados), () => almacen.Abrir(usuario.DespachoId, d.Sha256));
    }

    private IOrderedQueryable<Documento> Suyos(string nif)
    {
        var publicados = db.HechosDocumento.Where(h => h.Nif == nif).Select(h => h.DocumentoId);
        return db.Documentos.AsNoTracking().Where(d => !d.Borrado && (d.TitularNif == nif || d.SubidoPorNif == nif || publicados.Contains(d.Id))).OrderBy(d => d.Id);
    }
}
