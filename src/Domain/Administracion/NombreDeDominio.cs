using System.Globalization;
using System.Text.RegularExpressions;
using ElGestorPortal.Domain.Common;

namespace ElGestorPortal.Domain.Administracion;

/// <summary>El nombre por el que se llega a un portal, como <c>portal.gestoria.example</c>: sin protocolo, puerto ni ruta.</summary>
public static partial class NombreDeDominio
{
    private const int LargoMaximo = 253;

    /// <summary>En minúsculas y, si lleva tildes o eñes, como lo envía el navegador.</summary>
    public static string Leer(string dominio)
    {
        var nombre = EnAscii(dominio.Trim().TrimEnd('.').ToLowerInvariant());
        if (nombre is null || nombre.Length > LargoMaximo || !Nombre().IsMatch(nombre) || nombre.EndsWith(".localhost", StringComparison.Ordinal))
            throw new DomainRuleException($"«{dominio.Trim()}» no es un dominio: escriba solo el nombre, como portal.gestoria.example, sin https:// ni barras.");
        return nombre;
    }

    private static string? EnAscii(string nombre)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(nombre);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // La última parte no es un número: una dirección IP no es un dominio.
    [GeneratedRegex(@"\A(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\z")]
    private static partial Regex Nombre();
}
