using ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

namespace ElGestorPortal.Infrastructure.Puente.Muestra.Invencion;

/// <summary>Un expediente con todo lo que cuelga de él, antes de escribirse como elementos del puente.</summary>
internal sealed record ExpedienteInventado
{
    public required int Indice { get; init; }
    public required Tramite Tramite { get; init; }
    public required Recorrido Recorrido { get; init; }
    public required DateOnly Alta { get; init; }
    public required IReadOnlyList<PersonaDatos> Personas { get; init; }
    public required IReadOnlyList<IntervinienteDatos> Intervinientes { get; init; }
    public required IReadOnlyList<ColaboradorDatos> Colaboradores { get; init; }
    public required decimal Importe { get; init; }
    public string? RefPropia { get; init; }
    public VehiculoInventado? Vehiculo { get; init; }
    public EscrituraInventada? Escritura { get; init; }

    /// <summary>Si lo ve alguna de las personas conocidas: esos se mandan los primeros.</summary>
    public required bool DePersonasConocidas { get; init; }

    public string OrigenId => $"EXP-{Indice + 2801:000000}";

    public string Numero => $"{Alta.Year}/{Indice + 2801:000000}";

    public DateTimeOffset UltimoCambio => Recorrido.Ultimo.Momento;

    public string Titulo => Vehiculo is null
        ? Escritura is null ? $"{Tramite.Titulo} de {Principal.NombreCompleto()}" : $"{Tramite.Titulo} ante {Escritura.Datos.Notario.Nombre}"
        : $"{Tramite.Titulo} · {Vehiculo.Nombre}";

    /// <summary>De quien es el asunto y quien paga, si no paga un colaborador.</summary>
    public IntervinienteDatos Principal => Intervinientes[^1];
}
