using System.Runtime.CompilerServices;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Application.Facturas.Contratos;
using ElGestorPortal.Domain.Documentos;

namespace ElGestorPortal.Application.Documentos;

/// <summary>Sus documentos: los que llevan su NIF, los que subió, los de sus facturas y los de los expedientes que son solo suyos.</summary>
internal sealed class DatosConservadosDeDocumentos(IPortalDb db, IMediator mediator, ProteccionDeDocumentos proteccion) : IDatosConservados
{
    private const int Tanda = 500;

    public async IAsyncEnumerable<DatoConservado> DeAsync(string nif, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var d in Leer(db.Documentos.Where(d => d.TitularNif == nif || d.SubidoPorNif == nif)).WithCancellation(cancellationToken)) yield return d;

        // Los que ya salieron no se repiten.
        var otros = db.Documentos.Where(d => (d.TitularNif == null || d.TitularNif != nif) && (d.SubidoPorNif == null || d.SubidoPorNif != nif));
        foreach (var facturas in (await mediator.Send(new ListarFacturasDeNifQuery(nif), cancellationToken)).Chunk(Tanda))
            await foreach (var d in Leer(otros.Where(d => d.FacturaId != null && facturas.Contains(d.FacturaId.Value))).WithCancellation(cancellationToken)) yield return d;

        foreach (var expedientes in (await mediator.Send(new ListarExpedientesSoloSuyosQuery(nif), cancellationToken)).Chunk(Tanda))
            await foreach (var d in Leer(otros.Where(d => d.FacturaId == null && d.ExpedienteId != null && expedientes.Contains(d.ExpedienteId.Value))).WithCancellation(cancellationToken)) yield return d;
    }

    public async Task ProtegerAsync(string nif, IReadOnlyCollection<Guid> ids, bool bloquear, CancellationToken cancellationToken) =>
        await proteccion.RehacerAsync(await LeerAsync(ids, cancellationToken), cancellationToken);

    public async Task SuprimirAsync(string nif, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await proteccion.BorrarAsync(await LeerAsync(ids, cancellationToken), cancellationToken);

    private Task<List<Documento>> LeerAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => db.Documentos.Where(d => ids.Contains(d.Id)).ToListAsync(cancellationToken);

    private static async IAsyncEnumerable<DatoConservado> Leer(IQueryable<Documento> documentos)
    {
        await foreach (var d in documentos.AsNoTracking().OrderBy(d => d.Id).Select(d => new { d.Id, d.Clase, d.Dia, d.Bloqueado, d.ExpedienteId, d.FacturaId }).AsAsyncEnumerable())
            yield return new(d.Id, ClaseDocumento.DeConservacion(d.Clase), d.Dia, d.Bloqueado, d.ExpedienteId, d.FacturaId);
    }
}
