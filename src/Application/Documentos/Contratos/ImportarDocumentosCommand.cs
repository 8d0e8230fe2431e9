using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Domain.Documentos;
using ElGestorPortal.Domain.Documentos.Contratos;

namespace ElGestorPortal.Application.Documentos.Contratos;

/// <summary>Aplica un trozo de la entrada del puente. Devuelve los ids de los documentos cuyos bytes todavía no están.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarDocumentosCommand(IReadOnlyList<Importado<DatosDocumento>> Elementos, IdsDeOrigen Ids) : ICommand<IReadOnlySet<Guid>>;

internal sealed class ImportarDocumentosHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator, ProteccionDeDocumentos proteccion, TimeProvider reloj) : IRequestHandler<ImportarDocumentosCommand, IReadOnlySet<Guid>>
{
    public async Task<IReadOnlySet<Guid>> Handle(ImportarDocumentosCommand request, CancellationToken cancellationToken)
    {
        var (ids, elementos) = (request.Ids, await SinSuprimidosAsync(request.Elementos, request.Ids, cancellationToken));
        var aplicados = await Importador.AplicarAsync(db.Documentos, elementos, e => Documento.Recibir(e.Id, reloj.Ahora()),
            (documento, d, _) => documento.Actualizar(d, new(
                ids.De("expediente", d.Expediente), ids.De("vehiculo", d.Vehiculo), ids.De("escritura", d.Escritura), ids.De("factura", d.Factura), ids.De("documento", d.SustituyeA)),
                Calendario.DiaDe(documento.Recibido)),
            (documento, _) => documento.Borrar(), cancellationToken);

        var documentos = aplicados.Todas;
        var huellas = documentos.Select(d => d.Sha256).Distinct().ToList();
        var contenidos = await db.Contenidos.Where(c => huellas.Contains(c.Sha256)).ToDictionaryAsync(c => c.Sha256, c => c.Tamano, cancellationToken);
        foreach (var documento in documentos)
            documento.AnotarContenido(contenidos.TryGetValue(documento.Sha256, out var bytes) ? bytes : null);

        await Archivar(documentos, cancellationToken);
        await proteccion.MarcarAsync(documentos, cancellationToken);
        await filas.AnadirAsync(aplicados.Nuevas, cancellationToken);
        await mediator.Send(new RecalcularDocumentosCommand { Leidos = documentos, Nuevos = request.Elementos.Where(e => e.Nuevo).Select(e => e.Id).ToHashSet() }, cancellationToken);
        Importador.Olvidar(db.Documentos, aplicados.Conocidas);
        return documentos.Where(d => !d.ConContenido && !d.Borrado).Select(d => d.Id).ToHashSet();
    }

    /// <summary>Los papeles de alguien suprimido, o de lo que era solo suyo, no se guardan: basta con que el libro de entrada los dé por vistos.</summary>
    private async Task<IReadOnlyList<Importado<DatosDocumento>>> SinSuprimidosAsync(IReadOnlyList<Importado<DatosDocumento>> elementos, IdsDeOrigen ids, CancellationToken cancellationToken)
    {
        if (!await mediator.Send(new HayProtegidosQuery(), cancellationToken)) return elementos;

        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(elementos.Select(e => e.Datos?.TitularNif)), cancellationToken);
        var expedientes = await mediator.Send(new ListarExpedientesOcultosQuery([.. elementos.Select(e => ids.De("expediente", e.Datos?.Expediente)).OfType<Guid>().Distinct()], SinNadie: true), cancellationToken);
        var facturas = await mediator.Send(new ListarFacturasBloqueadasQuery([.. elementos.Select(e => ids.De("factura", e.Datos?.Factura)).OfType<Guid>().Distinct()], Olvidadas: true), cancellationToken);
        return [.. elementos.Where(e => !protegidos.Suprime(e.Datos?.TitularNif)
            && !(ids.De("expediente", e.Datos?.Expediente) is { } x && expedientes.Contains(x)) && !(ids.De("factura", e.Datos?.Factura) is { } f && facturas.Contains(f)))];
    }

    /// <summary>Lo que se subió al portal y ya vuelve del archivo del escritorio.</summary>
    private async Task Archivar(IEnumerable<Documento> documentos, CancellationToken cancellationToken)
    {
        var ids = documentos.Where(d => d is { SubidoPorNif: not null, Borrado: false }).Select(d => d.Id).ToList();
        if (ids.Count == 0) return;

        foreach (var subida in await db.Subidas.Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken)) subida.Archivar(reloj.Ahora());
    }
}
