using System.Globalization;

namespace ElGestorPortal.Tests.Common;

/// <summary>NIF válidos para las pruebas.</summary>
public static class Nifs
{
    public static string Ana { get; } = Dni(11111111);
    public static string Luis { get; } = Dni(22222222);
    public static string Eva { get; } = Dni(33333333);

    /// <summary>Una empresa que colabora con la gestoría.</summary>
    public const string Concesionario = "B58378431";

    public const string OtroConcesionario = "B64717838";

    /// <summary>DNI con su letra.</summary>
    public static string Dni(int numero) => numero.ToString("D8", CultureInfo.InvariantCulture) + "TRWAGMYFPDXBNJZSQVHLCKE"[numero % 23];
}
