using ElGestorPortal.Domain.Puente.Contratos;
using ElGestorPortal.Domain.Solicitudes.Contratos;

namespace ElGestorPortal.Domain.Solicitudes;

/// <content>Lo que la oficina hace con ella desde el escritorio, una vez enviada.</content>
public sealed partial class Solicitud
{
    private const string Oficina = "La gestoría";

    /// <summary>El escritorio acusó recibo, o la rechazó sin mirarla: entonces vuelve a su autor.</summary>
    public void Entregar(Entrega entrega)
    {
        if (Estado != EstadoSolicitud.Enviada) return;

        if (!entrega.Admitida)
        {
            Motivos = [new(null, entrega.Detalle ?? "El programa de la gestoría no la ha admitido.")];
            Pasar(EstadoSolicitud.Devuelta, Oficina, entrega.Cuando);
            return;
        }

        NumeroExpediente = entrega.Numero ?? NumeroExpediente;
        Pasar(NumeroExpediente is null ? EstadoSolicitud.Entregada : EstadoSolicitud.Aceptada, Oficina, entrega.Cuando);
    }

    /// <summary>Lo que la oficina decide, tantas veces como lo cambie. Manda siempre, salvo que ya sea un expediente.</summary>
    public void Responder(DatosRespuesta respuesta, DateTime cuando)
    {
        if (Estado is EstadoSolicitud.Convertida or EstadoSolicitud.Borrador) return;

        NumeroExpediente = respuesta.Numero ?? NumeroExpediente;
        Motivos = respuesta.Motivos ?? [];
        var quien = string.IsNullOrWhiteSpace(respuesta.Usuario) ? Oficina : respuesta.Usuario.Trim();
        switch (respuesta.Estado)
        {
            case "recibida" when Estado == EstadoSolicitud.Enviada && NumeroExpediente is null:
                Pasar(EstadoSolicitud.Entregada, quien, cuando);
                break;
            case "aceptada":
            case "recibida" when NumeroExpediente is not null:
                Pasar(EstadoSolicitud.Aceptada, quien, cuando);
                break;
            case "devuelta":
                Pasar(EstadoSolicitud.Devuelta, quien, cuando);
                break;
            case "rechazada":
                Pasar(EstadoSolicitud.Rechazada, quien, cuando);
                break;
            default:
                Tocar(cuando);
                break;
        }
    }

    /// <summary>Ya es un expediente que se puede consultar.</summary>
    public void Convertir(Guid expedienteId, string? numero, DateTime cuando)
    {
        if (Estado == EstadoSolicitud.Borrador || (Estado == EstadoSolicitud.Convertida && ExpedienteId == expedienteId && NumeroExpediente == numero)) return;

        ExpedienteId = expedienteId;
        NumeroExpediente = numero ?? NumeroExpediente;
        Motivos = [];
        Pasar(EstadoSolicitud.Convertida, Oficina, cuando);
    }
}
