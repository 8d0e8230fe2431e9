using System.Globalization;
using ElGestorPortal.Application.Common;

namespace ElGestorPortal.Web.Common;

/// <summary>La versión de un objeto en <c>ETag</c> e <c>If-Match</c>.</summary>
internal static class VersionDeLaPeticion
{
    public static string Etiqueta(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <exception cref="FaltaVersionException">Sin cabecera.</exception>
    /// <exception cref="VersionDistintaException">Con una que no es una versión.</exception>
    public static int Leer(string? ifMatch)
    {
        if (string.IsNullOrWhiteSpace(ifMatch)) throw new FaltaVersionException();

        return int.TryParse(ifMatch.Trim().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw new VersionDistintaException();
    }
}
