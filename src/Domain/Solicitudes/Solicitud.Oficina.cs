using ElGestorPortal.Domain.Common;
using ElGestorPortal.Domain.Puente.Contratos;
using ElGestorPortal.Domain.Solicitudes.Contratos;

namespace ElGestorPortal.Domain.Solicitudes;

/// <content>Lo que la oficina hace con ella, desde el escritorio o desde el portal, una vez enviada.</content>
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

    /// <summary>Alguien de la oficina se encarga; null, nadie. No cambia lo que ve quien la presentó.</summary>
    public void Asignar(Guid? usuarioId) => AsignadaA = usuarioId;

    /// <summary>La oficina decide desde el portal, sin esperar al escritorio. Si después este dice otra cosa, manda él.</summary>
    /// <exception cref="DomainRuleException">Ya no se puede, o falta decir por qué.</exception>
    public void Decidir(EstadoSolicitud estado, IReadOnlyList<string> motivos, string quien, DateTime cuando)
    {
        if (!SePuedeDecidir || estado is not (EstadoSolicitud.Aceptada or EstadoSolicitud.Devuelta or EstadoSolicitud.Rechazada)) throw new DomainRuleException("Esta solicitud ya no espera una decisión.");
        if (estado == EstadoSolicitud.Aceptada && Estado == EstadoSolicitud.Aceptada) throw new DomainRuleException("Ya está aceptada.");
        if (estado != EstadoSolicitud.Aceptada && motivos.Count == 0) throw new DomainRuleException("Diga por qué: quien la envió tiene que saber qué corregir.");

        Motivos = estado == EstadoSolicitud.Aceptada ? [] : [.. motivos.Select(m => new MotivoDeRespuesta(null, m))];
        Pasar(estado, quien, cuando);
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
