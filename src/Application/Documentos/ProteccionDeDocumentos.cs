using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Qué documentos están apartados, y cómo se borran del todo: el del titular, el que subió o el de la factura de alguien bloqueado, y los de un expediente apartado entero.</summary>
internal sealed class ProteccionDeDocumentos(IPortalDb db, IMediator mediator, TimeProvider reloj)
{
    /// <summary>Aparta, o suelta, los que toque. No dice quién los ve: eso lo rehace quien llama.</summary>
    public async Task MarcarAsync(IReadOnlyCollection<Documento> documentos, CancellationToken cancellationToken)
    {
        if (documentos.Count == 0 || (!documentos.Any(d => d.Bloqueado) && !await mediator.Send(new HayProtegidosQuery(), cancellationToken))) return;

        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(documentos.SelectMany(d => new[] { d.TitularNif, d.SubidoPorNif })), cancellationToken);
        var ocultos = await mediator.Send(new ListarExpedientesOcultosQuery([.. documentos.Select(d => d.ExpedienteId).OfType<Guid>().Distinct()]), cancellationToken);
        var facturas = await mediator.Send(new ListarFacturasBloqueadasQuery([.. documentos.Select(d => d.FacturaId).OfType<Guid>().Distinct()]), cancellationToken);
        foreach (var d in documentos)
            d.Bloquear(protegidos.Bloquea(d.TitularNif) || protegidos.Bloquea(d.SubidoPorNif) || (d.ExpedienteId is { } e && ocultos.Contains(e)) || (d.FacturaId is { } f && facturas.Contains(f)));

        var cerrados = documentos.Where(d => d.Bloqueado).Select(d => d.Id).ToList();
        var ahora = reloj.Ahora();
        if (cerrados.Count > 0) await db.EnlacesCompartidos.Where(e => cerrados.Contains(e.DocumentoId) && e.Revocado == null).ExecuteUpdateAsync(e => e.SetProperty(x => x.Revocado, ahora), cancellationToken);
    }

    /// <summary>Los marca y rehace quién los ve.</summary>
    public async Task RehacerAsync(List<Documento> documentos, CancellationToken cancellationToken)
    {
        await MarcarAsync(documentos, cancellationToken);
        await mediator.Send(new RecalcularDocumentosCommand { Leidos = documentos }, cancellationToken);
    }

    /// <summary>Los borra, con lo que de ellos se guarda. Sus bytes se van después de guardar, si nadie más los usa.</summary>
    public async Task BorrarAsync(List<Documento> documentos, CancellationToken cancellationToken)
    {
        if (documentos.Count == 0) return;

        foreach (var documento in documentos) documento.Bloquear(true);
        await mediator.Send(new RecalcularDocumentosCommand { Leidos = documentos }, cancellationToken);

        var ids = documentos.ConvertAll(d => d.Id);
        await db.Subidas.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Descargas.Where(d => ids.Contains(d.DocumentoId)).ExecuteDeleteAsync(cancellationToken);
        await db.EnlacesCompartidos.Where(e => ids.Contains(e.DocumentoId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var documento in documentos) documento.Suprimir();
        db.Documentos.RemoveRange(documentos);
    }
}
