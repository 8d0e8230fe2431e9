using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// Sus documentos, con sus bytes: los que llevan su NIF, los que subió, los de sus facturas y los que se le publicaron como interesada. Los de otra
/// persona no, aunque los vea: ni los papeles personales de la otra parte, ni lo que un colaborador ve de sus clientes.
/// </summary>
internal sealed class DatosPersonalesDeDocumentos(IPortalDb db, IAlmacenDeContenido almacen, IUsuarioActual usuario, IMediator mediator) : IDatosPersonales, IFicherosPersonales
{
    public string Fichero => "documentos";

    public string Contenido => "Sus documentos: los que llevan su NIF, los que subió, los de sus facturas y los que se le publicaron como interesada. Los ficheros van en la carpeta del mismo nombre.";

    async IAsyncEnumerable<object> IDatosPersonales.DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var d in TodosAsync(nif, cancellationToken))
            yield return new { d.Id, d.Nombre, d.Clase, d.TipoMime, d.Tamano, d.Sha256, d.Fecha, d.VigenteDesde, d.VigenteHasta, d.Recibido, EsTitular = d.TitularNif == nif, LoSubio = d.SubidoPorNif == nif };
    }

    async IAsyncEnumerable<FicheroPersonal> IFicherosPersonales.DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var usados = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var d in TodosAsync(nif, cancellationToken))
            if (d.ConContenido) yield return new(NombreDeFichero.Distinto(d.Nombre, d.TipoMime, usados), () => almacen.Abrir(usuario.DespachoId, d.Sha256));
    }

    /// <summary>Los que se le publicaron y, de los apartados, que ya no tienen hechos, los de sus facturas y los de los expedientes que son solo suyos.</summary>
    private async IAsyncEnumerable<Documento> TodosAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var d in Suyos(nif).AsAsyncEnumerable().WithCancellation(cancellationToken)) yield return d;

        var apartados = db.Documentos.AsNoTracking().Where(d => d.Bloqueado && !d.Retirado && (d.TitularNif == null || d.TitularNif != nif) && (d.SubidoPorNif == null || d.SubidoPorNif != nif));
        foreach (var facturas in (await mediator.Send(new ListarFacturasDeNifQuery(nif), cancellationToken)).Chunk(DocumentosVisibles.Tanda))
            await foreach (var d in apartados.Where(d => d.FacturaId != null && facturas.Contains(d.FacturaId.Value)).OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken)) yield return d;

        foreach (var expedientes in (await mediator.Send(new ListarExpedientesSoloSuyosQuery(nif), cancellationToken)).Chunk(DocumentosVisibles.Tanda))
            await foreach (var d in apartados.Where(d => d.FacturaId == null && d.ExpedienteId != null && expedientes.Contains(d.ExpedienteId.Value)).OrderBy(d => d.Id).AsAsyncEnumerable().WithCancellation(cancellationToken)) yield return d;
    }

    private IOrderedQueryable<Documento> Suyos(string nif)
    {
        var personales = ClaseDocumento.Personales;
        var publicados = db.HechosDocumento.Where(h => h.Nif == nif && h.Calidad == Calidad.Cliente).Select(h => h.DocumentoId);
        var facturas = db.HechosFactura.Where(h => h.Nif == nif && h.ExpedienteId == Guid.Empty).Select(h => (Guid?)h.FacturaId);
        return db.Documentos.AsNoTracking().Where(d => !d.Retirado && (d.TitularNif == nif || d.SubidoPorNif == nif || facturas.Contains(d.FacturaId)
            || (d.TitularNif == null && !personales.Contains(d.Clase) && publicados.Contains(d.Id)))).OrderBy(d => d.Id);
    }
}
