using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Solicitudes;

/// <summary>Una fila de la hoja y en qué quedó.</summary>
public sealed class FilaDeLote : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required Guid LoteId { get; init; }

    /// <summary>El que tiene en la hoja: la cabecera es la 1.</summary>
    public required int Numero { get; init; }

    public string? RefPropia { get; init; }
    public required DatosSolicitud Datos { get; init; }

    /// <summary>Lo que se vio al leerla. Si algo impide enviarla, no se envía.</summary>
    public required IReadOnlyList<ReparoDeFila> Reparos { get; init; }

    public required bool SePuedeEnviar { get; init; }
    public Guid? SolicitudId { get; private set; }
    public string? NumeroDeSolicitud { get; private set; }

    /// <summary>Por qué no se pudo enviar al final.</summary>
    public string? Fallo { get; private set; }

    public bool EstaPendiente => SePuedeEnviar && SolicitudId is null && Fallo is null;

    /// <summary>La misma, con otro reparo.</summary>
    public FilaDeLote Con(ReparoDeFila reparo) => Copia(LoteId, [.. Reparos, reparo]);

    /// <summary>La misma, en ese lote.</summary>
    public FilaDeLote En(Guid loteId) => Copia(loteId, Reparos);

    public void Enviar(Guid solicitudId, string numero) => (SolicitudId, NumeroDeSolicitud) = (solicitudId, numero);

    public void Fallar(string porque) => Fallo = porque;

    private FilaDeLote Copia(Guid loteId, IReadOnlyList<ReparoDeFila> reparos) =>
        new() { LoteId = loteId, Numero = Numero, RefPropia = RefPropia, Datos = Datos, Reparos = reparos, SePuedeEnviar = SePuedeEnviar && reparos.All(r => !r.Impide) };
}

/// <param name="Columna">Título de la columna; null si es de toda la fila.</param>
/// <param name="Texto">Qué pasa.</param>
/// <param name="Impide">No se envía mientras siga así.</param>
public sealed record ReparoDeFila(string? Columna, string Texto, bool Impide);
