namespace ElGestorPortal.Infrastructure.Puente.Muestra.Contrato;

internal sealed record PersonaDatos(
    string Nif, string Tipo, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial, string? Email, string? Telefono)
{
    public string NombreCompleto() => RazonSocial ?? $"{Nombre} {Apellido1} {Apellido2}".Trim();

    public IntervinienteDatos Como(string rol) => new(rol, Nif, Nombre, Apellido1, Apellido2, RazonSocial);
}

/// <summary>Interviniente de un expediente y otorgante de una escritura: tienen la misma forma.</summary>
internal sealed record IntervinienteDatos(string Rol, string Nif, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial)
{
    public string NombreCompleto() => RazonSocial ?? $"{Nombre} {Apellido1} {Apellido2}".Trim();
}

internal sealed record ColaboradorDatos(string Nif, string Nombre, bool Acreditado);
