using ElGestorPortal.Application.Administracion.Contratos;
using ElGestorPortal.Application.Common.Visibilidad;
using ElGestorPortal.Application.Documentos.Contratos;
using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Administracion.Contratos;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>
/// Repasa los expedientes que siguen al último repasado: vuelve a traducir sus códigos y a juzgar quién los ve. Lo que no cambia no se escribe.
/// Devuelve si queda algo. En serie con el puente: ninguno guarda un expediente juzgado con las reglas de antes detrás de la vuelta.
/// </summary>
[Requiere(Permiso.Sistema), EnSerie]
internal sealed record RecalcularTrozoCommand : ICommand<bool>
{
    public const int Tamano = 200;
}

internal sealed class RecalcularTrozoHandler(IPortalDb db, IMediator mediator, TimeProvider reloj) : IRequestHandler<RecalcularTrozoCommand, bool>
{
    public async Task<bool> Handle(RecalcularTrozoCommand request, CancellationToken cancellationToken)
    {
        if (await db.Recalculos.SingleOrDefaultAsync(r => r.Terminado == null, cancellationToken) is not { } recalculo) return false;

        if (recalculo.EnFacturas)
        {
            recalculo.AvanzarEnFacturas(await mediator.Send(new RecalcularDocumentosDeFacturasCommand(recalculo.Hasta, RecalcularTrozoCommand.Tamano), cancellationToken));
            return true;
        }

        var siguientes = db.Expedientes.Where(e => !e.Borrado);
        if (recalculo.Hasta is { } hasta) siguientes = siguientes.Where(e => e.Id > hasta);
        var trozo = await siguientes.OrderBy(e => e.Id).Take(RecalcularTrozoCommand.Tamano).ToListAsync(cancellationToken);

        if (trozo.Count > 0)
        {
            await Traducir(trozo, cancellationToken);
            await Publicar(trozo, recalculo.ConDocumentos, cancellationToken);
            recalculo.Avanzar(trozo[^1].Id, trozo.Count);
        }

        if (trozo.Count < RecalcularTrozoCommand.Tamano) recalculo.Terminar(reloj.Ahora());
        return trozo.Count == RecalcularTrozoCommand.Tamano;
    }

    private async Task Traducir(List<Expediente> trozo, CancellationToken cancellationToken)
    {
        var tramites = await mediator.Send(new TraducirCodigosCommand(AmbitoDeCodigo.Tramite, [.. trozo.Select(e => e.Datos.TipoTramite).OfType<CodigoYNombre>()]), cancellationToken);
        var estados = await mediator.Send(new TraducirCodigosCommand(AmbitoDeCodigo.Estado, [.. trozo.Select(e => e.Datos.EstadoOrigen).OfType<CodigoYNombre>()]), cancellationToken);
        foreach (var expediente in trozo)
            expediente.Traducir(TipoDeTramite.De(tramites.Valor(expediente.Datos.TipoTramite)), Estados.DesdeClave(estados.Valor(expediente.Datos.EstadoOrigen)));
    }

    private async Task Publicar(List<Expediente> trozo, bool conDocumentos, CancellationToken cancellationToken)
    {
        var ids = trozo.ConvertAll(e => e.Id);
        var reglas = await mediator.Send(new ObtenerReglasQuery(ids), cancellationToken);
        var hechos = (await db.HechosExpediente.AsNoTracking().Where(h => ids.Contains(h.ExpedienteId)).ToListAsync(cancellationToken)).ToLookup(h => h.ExpedienteId);
        var cambian = trozo.Where(e => Hechos.Difieren(hechos[e.Id], Hechos.De(e, reglas))).ToList();
        if (cambian.Count > 0) await mediator.Send(new PublicarExpedientesCommand(cambian, null), cancellationToken);
        if (!conDocumentos) return;

        var iguales = ids.Except(cambian.Select(e => e.Id)).ToList();
        var objetos = await db.Vinculos.Where(v => iguales.Contains(v.ExpedienteId)).Select(v => v.ObjetoId).Distinct().ToListAsync(cancellationToken);
        if (iguales.Count > 0) await mediator.Send(new RecalcularDocumentosCommand { ExpedienteIds = iguales, ObjetoIds = objetos }, cancellationToken);
    }
}
