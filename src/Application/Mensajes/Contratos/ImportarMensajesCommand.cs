using ElGestorPortal.Application.Proteccion.Contratos;
using ElGestorPortal.Application.Solicitudes.Contratos;
using ElGestorPortal.Domain.Mensajes;
using ElGestorPortal.Domain.Mensajes.Contratos;

namespace ElGestorPortal.Application.Mensajes.Contratos;

/// <summary>Aplica un trozo de la entrada del puente.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarMensajesCommand(IReadOnlyList<Importado<DatosMensaje>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarMensajesHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator, TimeProvider reloj) : IRequestHandler<ImportarMensajesCommand, Unit>
{
    public async Task<Unit> Handle(ImportarMensajesCommand request, CancellationToken cancellationToken)
    {
        var citadas = request.Elementos.Select(e => e.Datos).OfType<DatosMensaje>().Where(d => string.IsNullOrWhiteSpace(d.Expediente)).Select(d => d.SolicitudId!.Value).ToHashSet();
        var solicitantes = citadas.Count == 0 ? new Dictionary<Guid, string>() : await mediator.Send(new ObtenerSolicitantesQuery(citadas), cancellationToken);

        var protegidos = await mediator.Send(new ListarNifsProtegidosQuery(request.Elementos.Select(e => e.Datos?.ParaNif).Concat(solicitantes.Values)), cancellationToken);
        var elementos = request.Elementos.Where(e => e.Datos is null || !protegidos.Suprime(ParaQuien(e.Datos, solicitantes))).ToList();
        var aplicados = await Importador.AplicarAsync(db.Mensajes, elementos, e => Mensaje.Recibir(e.Id, reloj.Ahora()),
            (entidad, datos, _) => entidad.Actualizar(datos, request.Ids.De("expediente", datos.Expediente), ParaQuien(datos, solicitantes)), (entidad, _) => entidad.Borrar(), cancellationToken);

        protegidos = await mediator.Send(new ListarNifsProtegidosQuery(aplicados.Todas.Select(m => m.Nif)), cancellationToken);
        foreach (var mensaje in aplicados.Todas) mensaje.Bloquear(protegidos.Bloquea(mensaje.Nif));

        await filas.AnadirAsync(aplicados.Nuevas, cancellationToken);
        return Unit.Value;
    }

    /// <summary>El de una solicitud es de quien la presentó; si no se sabe quién, de nadie.</summary>
    private static string? ParaQuien(DatosMensaje datos, IReadOnlyDictionary<Guid, string> solicitantes) =>
        string.IsNullOrWhiteSpace(datos.Expediente) ? solicitantes.GetValueOrDefault(datos.SolicitudId!.Value, "")
        : string.IsNullOrWhiteSpace(datos.ParaNif) ? null : Nif.Normalizar(datos.ParaNif);
}
