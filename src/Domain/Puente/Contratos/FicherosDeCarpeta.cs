using System.Text.Json;

namespace ElGestorPortal.Domain.Puente.Contratos;

/// <summary>Un fichero de <c>a-portal/listo</c> (docs/puente, «Por la carpeta»): lleva elementos, acuses, o abre o cierra una instantánea. Una sola cosa cada uno.</summary>
public sealed record FicheroAlPortal
{
    /// <summary>La instantánea de la que forman parte los elementos.</summary>
    public Guid? Instantanea { get; init; }

    /// <summary>Hasta 1.000.</summary>
    public IReadOnlyList<JsonElement>? Elementos { get; init; }

    /// <summary>Hasta 1.000.</summary>
    public IReadOnlyList<JsonElement>? Acuses { get; init; }

    public AperturaDeInstantanea? AbreInstantanea { get; init; }

    /// <summary>El id de la que se cierra, cuando todos sus lotes tienen ya su resultado.</summary>
    public Guid? CierraInstantanea { get; init; }
}

/// <param name="Id">El que le da el escritorio: repetirlo no abre otra.</param>
/// <param name="Tipos">Los que va a contar enteros.</param>
public sealed record AperturaDeInstantanea(Guid Id, IReadOnlyList<string> Tipos);

/// <summary>Lo que dice <c>a-escritorio/pedido.json</c>. El fichero está mientras haya algo pedido.</summary>
/// <param name="PideInstantanea">La oficina quiere que el escritorio cuente otra vez todo lo que tiene.</param>
public sealed record PedidoAlEscritorio(bool PideInstantanea);
