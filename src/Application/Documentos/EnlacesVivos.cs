using ElGestorPortal.Application.Acceso.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>
/// El enlace de un secreto, comprobado otra vez cada vez: no ha caducado, ni se revocó, ni se agotó; el despacho sigue dejando compartir, y quien
/// lo creó todavía puede entrar y descargar ese documento. Si algo falla, es como si no existiera.
/// </summary>
internal sealed class EnlacesVivos(IPortalDb db, IMediator mediator, IEnvioAislado envio, TimeProvider reloj)
{
    private const Permiso Hacen = Permiso.VerDocumentos | Permiso.DescargarDocumentos;

    public async Task<(EnlaceCompartido Enlace, DocumentoDescargable Documento)> ExigirAsync(string secreto, CancellationToken cancellationToken)
    {
        if (secreto.Length is 0 or > 100) throw new NotFoundException();

        var huella = Secreto.Huella(secreto);
        var enlace = await db.EnlacesCompartidos.AsNoTracking().SingleOrDefaultAsync(e => e.Huella == huella, cancellationToken);
        if (enlace?.Vale(reloj.Ahora()) != true || await mediator.Send(new ObtenerAutorDeEnlaceQuery(enlace.UsuarioId, Hacen), cancellationToken) is not { } autor) throw new NotFoundException();

        return (enlace, await envio.EnviarComoAsync(autor, new ObtenerDescargableQuery(enlace.DocumentoId), cancellationToken) ?? throw new NotFoundException());
    }
}
