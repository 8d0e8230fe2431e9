using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>El contenido de un documento, para quien puede verlo. Cada apertura queda registrada.</summary>
/// <param name="Id">Documento.</param>
/// <param name="Vista">Para mirarlo en el navegador: basta el permiso de ver.</param>
[Requiere(Permiso.VerDocumentos), DejaRastro]
public sealed record DescargarDocumentoQuery(Guid Id, bool Vista = false) : IQuery<DescargaDto>, IAuditable
{
    string? IAuditable.Objeto => Id.ToString();

    string? IAuditable.Accion => Vista ? "VerDocumento" : "DescargarDocumento";
}

/// <summary>Contenido abierto. El flujo lo cierra quien lo recibe.</summary>
public sealed record DescargaDto(Stream Flujo, string Nombre, string TipoMime, string Sha256);

internal sealed class DescargarDocumentoHandler(ILecturaDirecta lectura, Mirador mirador, IUsuarioActual usuario, IAlmacenDeContenido almacen, IRegistroDeDescargas registro, TimeProvider reloj)
    : IRequestHandler<DescargarDocumentoQuery, DescargaDto>
{
    public async Task<DescargaDto> Handle(DescargarDocumentoQuery request, CancellationToken cancellationToken)
    {
        var visto = mirador.VeTodo ? await Cualquiera(request.Id, cancellationToken) : await Permitido(request.Id, cancellationToken);
        if (visto is not { } documento) throw new NotFoundException();
        if (!request.Vista && (!documento.Descargable || !usuario.Tiene(Permiso.DescargarDocumentos)))
            throw new ForbiddenException("solo-ver", "Este documento se puede ver, pero no descargar.");

        var flujo = almacen.Abrir(usuario.DespachoId, documento.Sha256) ?? throw new NotFoundException();
        if (usuario.Identidad is { UsuarioId: { } quien, Visor: null })
            registro.Anotar(usuario.DespachoId, new() { UsuarioId = quien, DocumentoId = request.Id, Fecha = reloj.Ahora(), SoloVista = request.Vista });

        Telemetria.Contar(Telemetria.Descargas, [request.Vista ? "vista" : "descarga"]);
        return new(flujo, NombreDeFichero.De(documento.Nombre, documento.TipoMime), documento.TipoMime, documento.Sha256);
    }

    private async Task<Visto?> Cualquiera(Guid id, CancellationToken cancellationToken)
    {
        var documentos = await lectura.LeerAsync($"""
            SELECT d."Sha256", d."Nombre", d."TipoMime" FROM "Documentos" d
            WHERE d."DespachoId" = @despacho AND d."Id" = {id} AND NOT d."Borrado" AND d."ConContenido" AND (d."SolicitudId" IS NULL OR d."ExpedienteId" IS NOT NULL)
            """, f => new Visto(f.Texto(0), f.Texto(1), f.Texto(2), true), cancellationToken);
        return documentos.SingleOrDefault();
    }

    /// <summary>Como más se deje: quien lo ve por dos caminos y por uno lo descarga, lo descarga.</summary>
    private async Task<Visto?> Permitido(Guid id, CancellationToken cancellationToken)
    {
        Visto? visto = null;
        foreach (var punto in mirador.PuntosDeVista)
            foreach (var otro in await lectura.LeerAsync($"""
                SELECT d."Sha256", d."Nombre", d."TipoMime", h."Descargable" FROM "HechosDocumento" h JOIN "Documentos" d ON d."Id" = h."DocumentoId" AND d."DespachoId" = h."DespachoId"
                WHERE {Mirador.EnSql(punto)} AND h."DocumentoId" = {id} AND NOT d."Borrado" AND d."ConContenido"
                """, f => new Visto(f.Texto(0), f.Texto(1), f.Texto(2), f.EsCierto(3)), cancellationToken))
                visto = visto is { Descargable: true } ? visto : otro;

        return visto;
    }

    private sealed record Visto(string Sha256, string Nombre, string TipoMime, bool Descargable);
}

/// <summary>Anota quién abrió qué. Agrupa las líneas y las guarda juntas antes de un segundo.</summary>
public interface IRegistroDeDescargas
{
    void Anotar(Guid despachoId, DescargaDocumento descarga);
}
