using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Los documentos del escritorio que nacieron de una subida del portal: siguen siendo el mismo, con el mismo id.</summary>
internal sealed class SubidasQueVuelven(IPortalDb db, IMediator mediator)
{
    private const string Documento = "documento";

    /// <summary>De esos elementos, los que dicen venir de una subida que existe y que nadie más ha reclamado.</summary>
    public async Task<IReadOnlyDictionary<Referencia, Guid>> ReconocerAsync(IReadOnlyList<ElementoDeEntrada> elementos, CancellationToken cancellationToken)
    {
        var dicen = elementos.Where(e => e.Datos is DatosDocumento { DocumentoPortal: not null }).Select(e => (e.Clave, Id: ((DatosDocumento)e.Datos!).DocumentoPortal!.Value)).DistinctBy(x => x.Id).ToList();
        if (dicen.Count == 0) return new Dictionary<Referencia, Guid>();

        var ids = dicen.ConvertAll(d => d.Id);
        var libres = (await mediator.Send(new ReconocerSubidasQuery(ids), cancellationToken)).Except(await db.Entradas.Where(e => ids.Contains(e.ObjetoId)).Select(e => e.ObjetoId).ToListAsync(cancellationToken)).ToHashSet();
        return dicen.Where(d => libres.Contains(d.Id)).DistinctBy(d => d.Clave).ToDictionary(d => d.Clave, d => d.Id);
    }

    /// <summary>El acuse de un adjunto trae ya el id de su archivo: lo que después llegue con él es ese documento.</summary>
    public async Task AnotarAsync(Guid documentoId, string origenId, CancellationToken cancellationToken)
    {
        if (!await db.Entradas.AnyAsync(e => e.ObjetoId == documentoId || (e.Tipo == Documento && e.OrigenId == origenId), cancellationToken))
            db.Entradas.Add(RegistroDeEntrada.Reconocer(Documento, origenId, documentoId));
    }
}
