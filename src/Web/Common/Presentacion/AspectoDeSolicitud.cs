using ElGestorPortal.Domain.Solicitudes;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Cómo se enseña el estado de una solicitud: palabra, icono y tono, y qué significa.</summary>
/// <param name="Texto">La palabra.</param>
/// <param name="Icono">De Tabler.</param>
/// <param name="Clase">La del tono.</param>
/// <param name="Significa">Qué pasa y quién tiene que hacer algo.</param>
public sealed record AspectoDeSolicitud(string Texto, string Icono, string Clase, string Significa)
{
    public static AspectoDeSolicitud De(EstadoSolicitud estado) => estado switch
    {
        EstadoSolicitud.Borrador => new("Borrador", "pencil", "estado-solicitado", "Solo la ve usted. Complétela y envíela cuando quiera."),
        EstadoSolicitud.Enviada => new("Enviada", "send", "estado-entramite", "La tenemos guardada. La gestoría la recibirá en cuanto su programa se conecte."),
        EstadoSolicitud.Entregada => new("Entregada", "inbox", "estado-presentado", "La gestoría ya la tiene. Ahora la revisa; usted no tiene que hacer nada."),
        EstadoSolicitud.Aceptada => new("Aceptada", "circle-check", "estado-finalizado", "La gestoría la ha aceptado y está abriendo el expediente."),
        EstadoSolicitud.Devuelta => new("Devuelta", "alert-triangle", "estado-incidencia", "Hay algo que corregir. Cámbielo y vuelva a enviarla."),
        EstadoSolicitud.Rechazada => new("Rechazada", "circle-x", "estado-rechazado", "La gestoría no va a tramitarla."),
        EstadoSolicitud.Retirada => new("Retirada", "ban", "estado-anulado", "Usted la retiró. Puede empezar otra igual si cambia de idea."),
        _ => new("Convertida en expediente", "folders", "estado-entregado", "Ya es un expediente: sígalo desde allí."),
    };
}
