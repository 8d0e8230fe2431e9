using System.Text.Json;
using ElGestorPortal.Domain.Expedientes;

namespace ElGestorPortal.Application.Expedientes;

/// <summary>Los estados públicos y sus textos.</summary>
public static class Estados
{
    private static readonly Dictionary<string, EstadoExpediente> PorClave = Enum.GetValues<EstadoExpediente>().ToDictionary(Clave, StringComparer.Ordinal);

    public static string Clave(EstadoExpediente estado) => JsonNamingPolicy.KebabCaseLower.ConvertName(estado.ToString());

    /// <summary>El de esa clave; «en trámite» si es desconocida o falta.</summary>
    public static EstadoExpediente DesdeClave(string? clave) => clave is not null && PorClave.TryGetValue(clave, out var estado) ? estado : EstadoExpediente.EnTramite;

    public static bool Existe(string clave) => PorClave.ContainsKey(clave);

    /// <summary>Ya no le toca a nadie.</summary>
    public static bool EsFinal(EstadoExpediente estado) => Turnos.De(estado, null) == Turno.Nadie;

    public static string Texto(EstadoExpediente estado, string? administracion = null) => estado switch
    {
        EstadoExpediente.DocumentacionPendiente => "Falta documentación",
        EstadoExpediente.EnTramite => "En trámite",
        EstadoExpediente.Presentado => string.IsNullOrWhiteSpace(administracion) ? "Presentado" : $"Presentado en {ConArticulo(administracion.Trim())}",
        _ => estado.ToString(),
    };

    /// <summary>«la DGT», «Hacienda», «el Registro…».</summary>
    public static string ConArticulo(string administracion) => administracion switch
    {
        "DGT" or "AEAT" => $"la {administracion}",
        _ when administracion.StartsWith("Registro", StringComparison.OrdinalIgnoreCase) || administracion.StartsWith("Ayuntamiento", StringComparison.OrdinalIgnoreCase) => $"el {administracion}",
        _ when administracion.StartsWith("Jefatura", StringComparison.OrdinalIgnoreCase) || administracion.StartsWith("Agencia", StringComparison.OrdinalIgnoreCase) => $"la {administracion}",
        _ => administracion,
    };
}
