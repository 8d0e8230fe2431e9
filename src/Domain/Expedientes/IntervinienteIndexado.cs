using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Expedientes;

/// <summary>Índice por NIF de quienes figuran en un expediente, publicados o no: sirve al filtro «nif» y a lo de una persona; no decide quién ve.</summary>
public sealed class IntervinienteIndexado : IDeDespacho
{
    public Guid DespachoId { get; private set; }
    public required string Nif { get; init; }
    public required Guid ExpedienteId { get; init; }

    /// <summary>Es interviniente.</summary>
    public required bool Interviene { get; set; }

    /// <summary>Y no interviene nadie más.</summary>
    public required bool Solo { get; set; }

    /// <summary>Lo trae como colaborador, acreditado o no.</summary>
    public required bool Colabora { get; set; }

    /// <summary>Está bloqueado: buscando por su NIF no se encuentra.</summary>
    public required bool Reservado { get; set; }
}
