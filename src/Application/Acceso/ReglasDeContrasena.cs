using ElGestorPortal.Domain.Acceso;
using FluentValidation.Results;

namespace ElGestorPortal.Application.Acceso;

/// <summary>
/// Reglas de ASVS 6.2: larga, no de las más usadas y no hecha con lo que cualquiera sabe de su dueño. Ni mayúsculas ni signos obligatorios.
/// ASVS pide 8 caracteres y recomienda 15; aquí son 12.
/// </summary>
public static class ReglasDeContrasena
{
    public const int Minimo = 12;
    public const int Maximo = 256;

    /// <summary>Lo que debe quedar de la contraseña, en letras y cifras, al quitarle los datos de su dueño.</summary>
    private const int RestoMinimo = 6;

    /// <summary>Por qué no vale; null si vale.</summary>
    public static string? Motivo(string contrasena, params IEnumerable<string?> datosConocidos)
    {
        if (contrasena.Length > Maximo) return $"La contraseña no puede pasar de {Maximo} caracteres.";
        if (ContrasenasComunes.Contiene(contrasena)) return "Esa contraseña es de las más usadas y se prueba la primera. Elija otra: tres o cuatro palabras sueltas, por ejemplo.";
        if (contrasena.EnumerateRunes().Count() < Minimo) return $"La contraseña nueva debe tener al menos {Minimo} caracteres.";
        if (HechaDeDatos(contrasena, datosConocidos)) return "La contraseña no puede ser su nombre, su correo, su NIF ni el nombre de la gestoría.";
        return null;
    }

    /// <exception cref="ValidationException">No vale.</exception>
    internal static void Exigir(string contrasena, Usuario usuario, string despacho)
    {
        var correo = usuario.Correo.Split('@')[0];
        var acceso = usuario.NombreDeAcceso.Split('@')[0];
        if (Motivo(contrasena, [usuario.Correo, usuario.NombreDeAcceso, correo, acceso, usuario.Nombre, usuario.Empresa, despacho, .. usuario.Nifs]) is { } motivo)
            throw new ValidationException([new ValidationFailure("Contrasena", motivo)]);
    }

    private static bool HechaDeDatos(string contrasena, IEnumerable<string?> datos)
    {
        var resto = Plana(contrasena);
        foreach (var dato in datos.Select(Plana).Where(d => d.Length >= 4).OrderByDescending(d => d.Length))
        {
            if (!resto.Contains(dato, StringComparison.Ordinal)) continue;
            resto = resto.Replace(dato, "", StringComparison.Ordinal);
            if (resto.Length < RestoMinimo) return true;
        }

        return false;
    }

    private static string Plana(string? texto) => new([.. Texto.Plegar(texto).Where(char.IsLetterOrDigit)]);
}
