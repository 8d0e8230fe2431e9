using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion.Contratos;

/// <summary>Elemento <c>persona</c> del puente: alguien de la agenda de la gestoría.</summary>
public sealed record DatosPersona : DatosDelEscritorio
{
    public string? Nif { get; init; }

    /// <summary><c>fisica</c> o <c>juridica</c>.</summary>
    public string? Tipo { get; init; }

    public string? Nombre { get; init; }
    public string? Apellido1 { get; init; }
    public string? Apellido2 { get; init; }
    public string? RazonSocial { get; init; }
    public string? Email { get; init; }
    public string? Telefono { get; init; }
}
