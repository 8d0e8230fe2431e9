using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Puente;

/// <summary>
/// Mensaje para el escritorio, guardado con el cambio que lo causó. Está pendiente mientras el escritorio no acuse recibo:
/// servido, queda arrendado; si el arriendo vence o pide que se repita, vuelve más tarde, y a los diez intentos pasa a cuarentena.
/// </summary>
public sealed class MensajeSaliente : Entity, IDeDespacho
{
    public const int MaximoDeIntentos = 10;

    /// <summary>Lo que se espera el acuse de un mensaje servido.</summary>
    public static readonly TimeSpan Arriendo = TimeSpan.FromMinutes(2);

    private MensajeSaliente() { }

    public Guid DespachoId { get; private set; }

    /// <summary><c>solicitud</c>, <c>adjunto</c> o <c>mensaje</c>.</summary>
    public string Tipo { get; private init; } = "";

    /// <summary>La solicitud, el documento o el mensaje del portal del que habla.</summary>
    public Guid Agregado { get; private init; }

    /// <summary>Orden dentro del agregado, desde 1. Nunca filtra.</summary>
    public long Secuencia { get; private init; }

    public DateTime Emitido { get; private init; }

    /// <summary>Los datos del contrato, en JSON.</summary>
    public string Datos { get; private init; } = "";

    public EstadoDeSalida Estado { get; private set; }
    public int Intentos { get; private set; }

    /// <summary>No se sirve antes.</summary>
    public DateTime DisponibleDesde { get; private set; }

    /// <summary>Servido y sin acuse hasta entonces; null si nadie lo tiene.</summary>
    public DateTime? ArrendadoHasta { get; private set; }

    /// <summary>Cuándo quedó resuelto: acusado, descartado o en cuarentena.</summary>
    public DateTime? Resuelto { get; private set; }

    /// <summary>Por qué se rechazó, se repite o está en cuarentena.</summary>
    public string? Codigo { get; private set; }

    public string? Detalle { get; private set; }

    public static MensajeSaliente Emitir(string tipo, Guid agregado, long secuencia, string datos, DateTime cuando) =>
        new() { Tipo = tipo, Agregado = agregado, Secuencia = secuencia, Datos = datos, Emitido = cuando, DisponibleDesde = cuando };

    /// <summary>Se sirve: cuenta un intento y queda arrendado.</summary>
    public void Servir(DateTime cuando)
    {
        Intentos++;
        ArrendadoHasta = cuando + Arriendo;
    }

    /// <summary>Sigue donde se dejó y nadie lo ha recogido aún: no gasta intento, solo alarga el arriendo.</summary>
    public void AlargarArriendo(DateTime cuando) => ArrendadoHasta = cuando + Arriendo;

    /// <summary>Sin acuse, o el escritorio pide que se repita: 1, 2, 4… 60 minutos después; a los diez intentos, cuarentena.</summary>
    public void Repetir(string codigo, string? detalle, DateTime cuando)
    {
        if (Estado != EstadoDeSalida.Pendiente) return;

        (Codigo, Detalle, ArrendadoHasta) = (codigo, detalle, null);
        if (Intentos >= MaximoDeIntentos) Resolver(EstadoDeSalida.Cuarentena, cuando);
        else DisponibleDesde = cuando.AddMinutes(Math.Min(60, Math.Pow(2, Math.Max(0, Intentos - 1))));
    }

    /// <returns>false si ya estaba acusado: el acuse repetido no cambia nada.</returns>
    public bool Acusar(EstadoDeSalida resultado, string? codigo, string? detalle, DateTime cuando)
    {
        if (Estado is EstadoDeSalida.Aceptado or EstadoDeSalida.Duplicado or EstadoDeSalida.Rechazado) return false;

        (Codigo, Detalle) = (codigo, detalle);
        Resolver(resultado, cuando);
        return true;
    }

    /// <summary>La oficina lo vuelve a poner en la cola.</summary>
    public void Reenviar(DateTime cuando)
    {
        if (Estado is not (EstadoDeSalida.Cuarentena or EstadoDeSalida.Rechazado or EstadoDeSalida.Descartado))
            throw new DomainRuleException("Solo se reenvía lo que está en cuarentena, rechazado o descartado.");

        (Estado, Intentos, DisponibleDesde, ArrendadoHasta, Resuelto, Codigo, Detalle) = (EstadoDeSalida.Pendiente, 0, cuando, null, null, null, null);
    }

    /// <summary>La oficina decide que no se entregue.</summary>
    public void Descartar(DateTime cuando)
    {
        if (Estado is not (EstadoDeSalida.Cuarentena or EstadoDeSalida.Rechazado)) throw new DomainRuleException("Solo se descarta lo que está en cuarentena o rechazado.");

        Resolver(EstadoDeSalida.Descartado, cuando);
    }

    private void Resolver(EstadoDeSalida estado, DateTime cuando) => (Estado, Resuelto, ArrendadoHasta) = (estado, cuando, null);
}

/// <summary>Qué ha sido de un mensaje para el escritorio.</summary>
public enum EstadoDeSalida
{
    Pendiente,
    Aceptado,
    Duplicado,
    Rechazado,
    Cuarentena,
    Descartado,
}
