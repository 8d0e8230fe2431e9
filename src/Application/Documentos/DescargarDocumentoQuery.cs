using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>El contenido de un documento, para quien puede verlo. Cada apertura queda registrada.</summary>
/// <param name="Id">Documento.</param>
/// <param name="Vista">Para mirarlo en el navegador: basta el permiso de ver.</param>
[Requiere(Permiso.VerDocumentos)]
public sealed record DescargarDocumentoQuery(Guid Id, bool Vista = false) : IQuery<DescargaDto>;

/// <summary>Contenido abierto. El flujo lo cierra quien lo recibe.</summary>
public sealed record DescargaDto(Stream Flujo, string Nombre, string TipoMime, string Sha256);

internal sealed class DescargarDocumentoHandler(IPortalDb db, Mirador mirador, IUsuarioActual usuario, IAlmacenDeContenido almacen, IRegistroDeDescargas registro, TimeProvider reloj)
    : IRequestHandler<DescargarDocumentoQuery, DescargaDto>
{
    public async Task<DescargaDto> Handle(DescargarDocumentoQuery request, CancellationToken cancellationToken)
    {
        var descargable = await Permitido(request.Id, cancellationToken) ?? throw new NotFoundException();
        if (!request.Vista && (!descargable || !usuario.Tiene(Permiso.DescargarDocumentos)))
            throw new ForbiddenException("solo-ver", "Este documento se puede ver, pero no descargar.");

        var documento = await db.Documentos.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Id && !d.Borrado && d.ConContenido, cancellationToken) ?? throw new NotFoundException();
        var flujo = almacen.Abrir(usuario.DespachoId, documento.Sha256) ?? throw new NotFoundException();
        if (usuario.Identidad.UsuarioId is { } quien)
            registro.Anotar(usuario.DespachoId, new() { UsuarioId = quien, DocumentoId = documento.Id, Fecha = reloj.Ahora(), SoloVista = request.Vista });

        Telemetria.Contar(Telemetria.Descargas, [request.Vista ? "vista" : "descarga"]);
        return new(flujo, NombreDeFichero.De(documento), documento.TipoMime, documento.Sha256);
    }

    /// <summary>null: no lo ve; false: solo verlo; true: descargarlo.</summary>
    private async Task<bool?> Permitido(Guid id, CancellationToken cancellationToken)
    {
        if (mirador.VeTodo) return true;

        bool? permitido = null;
        foreach (var punto in mirador.PuntosDeVista)
            foreach (var descargable in await mirador.Documentos(punto).Where(h => h.DocumentoId == id).Select(h => h.Descargable).ToListAsync(cancellationToken))
                permitido = permitido == true || descargable;

        return permitido;
    }
}

/// <summary>Anota quién abrió qué. Agrupa las líneas y las guarda juntas antes de un segundo.</summary>
public interface IRegistroDeDescargas
{
    void Anotar(Guid despachoId, DescargaDocumento descarga);
}
