using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Abre contenidos ya autorizados y anota quién los abrió.</summary>
internal sealed class AperturaDeDocumentos(IAlmacenDeContenido almacen, IRegistroDeDescargas registro, IRegistroDeAccesos accesos, IUsuarioActual usuario, TimeProvider reloj)
{
    /// <exception cref="NotFoundException">Sus bytes no están.</exception>
    public void ExigirContenido(string sha256)
    {
        if (!almacen.Existe(usuario.DespachoId, sha256)) throw new NotFoundException();
    }

    /// <exception cref="NotFoundException">Sus bytes ya no están.</exception>
    public Stream Abrir(Guid documentoId, string sha256, ViaDeApertura via)
    {
        var identidad = usuario.Identidad;
        var flujo = almacen.Abrir(identidad.DespachoId, sha256) ?? throw new NotFoundException();
        if (identidad.UsuarioId is { } quien)
        {
            if (identidad.Visor is null) registro.Anotar(identidad.DespachoId, new() { UsuarioId = quien, DocumentoId = documentoId, Fecha = reloj.Ahora(), SoloVista = false, Via = via });
            accesos.Anotar(identidad.QuienMira, "DescargarDocumento", documentoId.ToString());
        }

        Telemetria.Contar(Telemetria.Descargas, ["zip"]);
        return flujo;
    }
}
