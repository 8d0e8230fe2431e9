using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Mensajes.Contratos;
using ElGestorPortal.Domain.Documentos.Contratos;
using ElGestorPortal.Domain.Mensajes.Contratos;
using ElGestorPortal.Domain.Puente;

namespace ElGestorPortal.Application.Puente;

/// <summary>Los documentos y los mensajes del escritorio que nacieron en el portal: siguen siendo los mismos, con el mismo id.</summary>
internal sealed class LoQueVuelve(IPortalDb db, IMediator mediator)
{
    private const string Documento = "documento";
    private const string Mensaje = "mensaje";

    /// <summary>De esos elementos, los que dicen venir de algo del portal que existe y que nadie más ha reclamado.</summary>
    public async Task<IReadOnlyDictionary<Referencia, Guid>> ReconocerAsync(IReadOnlyList<ElementoDeEntrada> elementos, CancellationToken cancellationToken)
    {
        var dicen = elementos.Select(e => (e.Clave, Id: DelPortal(e))).Where(d => d.Id is not null).Select(d => (d.Clave, Id: d.Id!.Value)).DistinctBy(d => d.Id).ToList();
        if (dicen.Count == 0) return new Dictionary<Referencia, Guid>();

        List<Guid> De(string tipo) => [.. dicen.Where(d => d.Clave.Tipo == tipo).Select(d => d.Id)];
        var ids = dicen.ConvertAll(d => d.Id);
        var existen = (await mediator.Send(new ReconocerSubidasQuery(De(Documento)), cancellationToken)).Concat(await mediator.Send(new ReconocerMensajesQuery(De(Mensaje)), cancellationToken));
        var libres = existen.Except(await db.Entradas.Where(e => ids.Contains(e.ObjetoId)).Select(e => e.ObjetoId).ToListAsync(cancellationToken)).ToHashSet();
        return dicen.Where(d => libres.Contains(d.Id)).DistinctBy(d => d.Clave).ToDictionary(d => d.Clave, d => d.Id);
    }

    /// <summary>El acuse de un adjunto o de un mensaje trae ya su id en el escritorio: lo que después llegue con él es eso mismo.</summary>
    public async Task AnotarAsync(MensajeSaliente mensaje, string? origenId, CancellationToken cancellationToken)
    {
        var tipo = mensaje.Tipo switch { "adjunto" => Documento, Mensaje => Mensaje, _ => null };
        if (tipo is null || string.IsNullOrWhiteSpace(origenId)) return;

        if (!await db.Entradas.AnyAsync(e => e.ObjetoId == mensaje.Agregado || (e.Tipo == tipo && e.OrigenId == origenId), cancellationToken))
            db.Entradas.Add(RegistroDeEntrada.Reconocer(tipo, origenId, mensaje.Agregado));
    }

    private static Guid? DelPortal(ElementoDeEntrada elemento) => elemento.Datos switch
    {
        DatosDocumento d => d.DocumentoPortal,
        DatosMensaje m => m.MensajePortal,
        _ => null,
    };
}
