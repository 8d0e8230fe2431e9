using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Puente.Contratos;
using ElGestorPortal.Domain.Common.Visibilidad;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Puente.Contratos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Lo que le pasa a una subida cuando ya está guardada: la ve quien la subió y, si está limpia, sale hacia el escritorio.</summary>
internal sealed class CaminoDeSubida(IPortalDb db, IFilasDerivadas filas, IMediator mediator, TimeProvider reloj)
{
    /// <summary>Lo de un expediente sale ya; lo de una solicitud, con ella (o en cuanto se libere, si ella ya salió).</summary>
    public async Task SeguirAsync(Documento documento, Subida subida, CancellationToken cancellationToken)
    {
        await AnotarQuienLoVe(documento, cancellationToken);
        if (!documento.Retenido && (subida.ExpedienteId is not null || subida.SolicitudYaEnviada)) await EncolarAsync(documento, subida, cancellationToken);
    }

    private async Task EncolarAsync(Documento documento, Subida subida, CancellationToken cancellationToken)
    {
        var origen = subida.ExpedienteId is { } expediente ? await mediator.Send(new ObtenerOrigenQuery("expediente", expediente), cancellationToken) ?? throw new NotFoundException() : null;
        subida.Encolar(reloj.Ahora());
        await mediator.Send(new EnviarAlEscritorioCommand(new DatosAdjunto
        {
            DocumentoId = documento.Id,
            Expediente = origen,
            SolicitudId = subida.SolicitudId,
            Clase = documento.Clase,
            Nombre = documento.Nombre,
            TipoMime = documento.TipoMime,
            Tamano = documento.Tamano,
            Sha256 = documento.Sha256,
            SubidoPor = new(subida.Nif, subida.Quien),
        }), cancellationToken);
    }

    private async Task AnotarQuienLoVe(Documento documento, CancellationToken cancellationToken)
    {
        var expediente = documento.ExpedienteId;
        var hechos = expediente is null ? [] : await db.HechosExpediente.AsNoTracking().Where(h => h.ExpedienteId == expediente).ToListAsync(cancellationToken);
        var audiencias = new Audiencias(hechos.ToLookup(h => h.ExpedienteId), Nadie<VinculoExpediente>(), Nadie<HechoFactura>(), await mediator.Send(new ObtenerReglasQuery([documento.Id]), cancellationToken));
        var existentes = await db.HechosDocumento.AsNoTracking().Where(h => h.DocumentoId == documento.Id).ToListAsync(cancellationToken);
        await filas.IgualarAsync(existentes, audiencias.De(documento), cancellationToken);
    }

    private static ILookup<Guid, T> Nadie<T>() => Array.Empty<T>().ToLookup(_ => Guid.Empty);
}
