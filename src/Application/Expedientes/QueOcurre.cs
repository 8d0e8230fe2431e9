using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Qué pasa ahora con un expediente, en una frase, y qué tiene que hacer quien lo lee. Lo dicen igual la ficha y su resumen.</summary>
public sealed record QueOcurre(string Titulo, string Texto)
{
    public static QueOcurre De(ExpedienteDto e, bool interno) => e.Turno switch
    {
        Turno.Usted when interno => new("Le toca al cliente o al colaborador.", Detalle(e, "Esperamos algo suyo para seguir.")),
        Turno.Usted => new("Le toca a usted.", Detalle(e, "Nos falta documentación para seguir. Póngase en contacto con la gestoría si no sabe cuál.")),
        Turno.Administracion => new($"Ahora le toca a {(string.IsNullOrWhiteSpace(e.Administracion) ? "la Administración" : Estados.ConArticulo(e.Administracion))}. {(interno ? "Hay que esperar." : "Usted no tiene que hacer nada.")}",
            Detalle(e, e.FechaPresentacion is { } fecha ? $"Se presentó el {Calendario.EnDocumento(fecha)}. En cuanto responda, lo verá en el portal." : "En cuanto responda, lo verá en el portal.")),
        Turno.Gestoria => new(interno ? "Le toca a la gestoría." : "Lo tiene la gestoría. Usted no tiene que hacer nada.",
            Detalle(e, e.Estado == EstadoExpediente.Finalizado ? "El trámite ha terminado; queda entregarle la documentación." : "Estamos trabajando en él. Lo que cambie aparecerá en el portal.")),
        _ => new(e.Estado switch { EstadoExpediente.Anulado => "Este expediente se anuló.", EstadoExpediente.Rechazado => "La Administración lo rechazó.", _ => "Terminado y entregado." },
            Detalle(e, e.FechaFin is { } fin ? $"Se cerró el {Calendario.EnDocumento(fin)}. Sus documentos siguen disponibles." : "Sus documentos siguen disponibles.")),
    };

    private static string Detalle(ExpedienteDto e, string corriente) => string.IsNullOrWhiteSpace(e.Respuesta) ? corriente : e.Respuesta;
}
