namespace ElGestorPortal.Web.Common.Acceso;

internal static class Destinos
{
    /// <summary>Adónde ir después de entrar: solo dentro del portal, y nunca otra vez a entrar.</summary>
    public static string Local(string? volver) =>
        volver is ['/', ..] && volver is not ['/', '/' or '\\', ..] && !volver.Any(c => char.IsControl(c) || c == '\\') && !volver.StartsWith("/acceso", StringComparison.OrdinalIgnoreCase) ? volver : "/";
}
