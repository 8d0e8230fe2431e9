using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Architecture.Tests.Malos.Domain.Uno;

/// <summary>El interior de un módulo. Su fila no lleva el filtro del despacho ni dice ser de la plataforma.</summary>
public sealed class Cosa
{
    public int Id { get; init; }
}

/// <summary>Un hecho que no sobrevive a un viaje de ida y vuelta por JSON.</summary>
public sealed class CosaOlvidada(string nombre) : IDomainEvent
{
    private readonly string _nombre = nombre;

    public override bool Equals(object? obj) => obj is CosaOlvidada otra && otra._nombre == _nombre;

    public override int GetHashCode() => _nombre.GetHashCode(StringComparison.Ordinal);
}
