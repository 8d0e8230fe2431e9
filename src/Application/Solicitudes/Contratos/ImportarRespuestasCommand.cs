using ElGestorPortal.Application.Expedientes.Contratos;
using ElGestorPortal.Domain.Solicitudes;
using ElGestorPortal.Domain.Solicitudes.Contratos;

namespace ElGestorPortal.Application.Solicitudes.Contratos;

/// <summary>Aplica un trozo de la entrada del puente: guarda la decisión de la oficina y la solicitud cambia con ella.</summary>
[Requiere(Permiso.Puente)]
public sealed record ImportarRespuestasCommand(IReadOnlyList<Importado<DatosRespuesta>> Elementos, IdsDeOrigen Ids) : ICommand;

internal sealed class ImportarRespuestasHandler(IPortalDb db, IFilasDerivadas filas, IMediator mediator, TimeProvider reloj) : IRequestHandler<ImportarRespuestasCommand, Unit>
{
    public async Task<Unit> Handle(ImportarRespuestasCommand request, CancellationToken cancellationToken)
    {
        var aplicadas = await Importador.AplicarAsync(db.Respuestas, request.Elementos, e => RespuestaSolicitud.Recibir(e.Id),
            (entidad, datos, _) => entidad.Actualizar(datos, request.Ids.De("expediente", datos.Expediente)), (entidad, _) => entidad.Borrar(), cancellationToken);
        await filas.AnadirAsync(aplicadas.Nuevas, cancellationToken);

        var respuestas = request.Elementos.Select(e => e.Datos).OfType<DatosRespuesta>().ToList();
        var ids = respuestas.Select(r => r.SolicitudId!.Value).ToHashSet();
        var solicitudes = await db.SolicitudesConBloqueadas.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var citados = respuestas.Select(r => request.Ids.De("expediente", r.Expediente)).OfType<Guid>().ToHashSet();
        var llegados = citados.Count == 0 ? new Dictionary<Guid, string>() : await mediator.Send(new NumerarExpedientesQuery(citados), cancellationToken);

        foreach (var respuesta in respuestas)
        {
            if (!solicitudes.TryGetValue(respuesta.SolicitudId!.Value, out var solicitud)) continue;
            solicitud.Responder(respuesta, Cuando(respuesta));
            if (respuesta.Estado == "aceptada" && request.Ids.De("expediente", respuesta.Expediente) is { } expediente && llegados.TryGetValue(expediente, out var numero))
                solicitud.Convertir(expediente, numero, reloj.Ahora());
        }

        return Unit.Value;
    }

    /// <summary>Cuándo lo decidió la oficina; nunca en el futuro, aunque su reloj adelante.</summary>
    private DateTime Cuando(DatosRespuesta respuesta) => respuesta.Fecha?.UtcDateTime is { } fecha && fecha < reloj.Ahora() ? fecha : reloj.Ahora();
}
