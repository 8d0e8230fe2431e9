using System.Text.Json;

namespace ElGestorPortal.Web.Common.Presentacion;

/// <summary>Una enumeración en una dirección: <c>contrasena-cambiada</c>.</summary>
public static class Claves
{
    public static string De<T>(T valor) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(valor.ToString());

    public static T? Leer<T>(string? clave) where T : struct, Enum
    {
        foreach (var valor in Enum.GetValues<T>())
            if (De(valor) == clave)
                return valor;

        return null;
    }
}
