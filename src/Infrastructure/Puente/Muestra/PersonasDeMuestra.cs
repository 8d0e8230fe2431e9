namespace ElGestorPortal.Infrastructure.Puente.Muestra;

/// <summary>Una persona a la que se puede dar acceso al portal de muestra: física (nombre y apellidos) o jurídica (razón social).</summary>
public sealed record PersonaConocida(string Nif, string? Nombre, string? Apellido1, string? Apellido2, string? RazonSocial);

/// <summary>Quiénes prueban un despacho de muestra: el colaborador, la persona que entra en su nombre y el cliente.</summary>
public sealed record PersonasConocidas(PersonaConocida Colaborador, PersonaConocida UsuarioDelColaborador, PersonaConocida Cliente);

/// <summary>Los NIF conocidos de los despachos de muestra, para que el alta de los usuarios de prueba y el escritorio hablen de los mismos.</summary>
public static class PersonasDeMuestra
{
    public const string NifColaboradorDemo = "B00411876";
    public const string NifUsuariaColaboradorDemo = "99003187D";
    public const string NifClienteDemo = "99001187X";
    public const string NifColaboradorOtro = "B00522060";
    public const string NifUsuarioColaboradorOtro = "99004206Q";
    public const string NifClienteOtro = "99002206V";

    /// <summary>Por despacho (su slug).</summary>
    public static IReadOnlyDictionary<string, PersonasConocidas> PorDespacho { get; } = new Dictionary<string, PersonasConocidas>(StringComparer.Ordinal)
    {
        ["demo"] = new(
            new(NifColaboradorDemo, null, null, null, "Automóviles Ribera, S.L."),
            new(NifUsuariaColaboradorDemo, "Marta", "Olmedo", "Iriarte", null),
            new(NifClienteDemo, "Lucía", "Ferrer", "Montes", null)),
        ["otro"] = new(
            new(NifColaboradorOtro, null, null, null, "Motor Nervión, S.L."),
            new(NifUsuarioColaboradorOtro, "Íñigo", "Salvatierra", "Ochoa", null),
            new(NifClienteOtro, "Andrés", "Núñez", "Cañizares", null)),
    };

    /// <summary>Las del despacho, o un error que dice cuáles hay.</summary>
    public static PersonasConocidas De(string despacho) =>
        PorDespacho.TryGetValue(despacho, out var personas)
            ? personas
            : throw new ArgumentException($"No hay personas de muestra para el despacho «{despacho}»; las hay para {string.Join(", ", PorDespacho.Keys)}.", nameof(despacho));
}
