namespace ElGestorPortal.Application.Common;

/// <summary>Última fila de la página anterior.</summary>
internal readonly record struct Posicion(string Clave, Guid Id)
{
    public static Posicion? Abrir(ICursores cursores, string? cursor, string orden)
    {
        if (string.IsNullOrEmpty(cursor)) return null;

        // orden | id | clave: la clave puede llevar cualquier carácter, por eso va al final.
        return cursores.Abrir(cursor).Split('|', 3) is [var o, var id, var clave] && o == orden && Guid.TryParse(id, out var guid)
            ? new(clave, guid)
            : throw new PeticionInvalidaException("cursor-invalido", "El enlace a esa parte de la lista ya no vale. Vuelva a empezar por el principio.");
    }

    public static string Sellar(ICursores cursores, string orden, string clave, Guid id) => cursores.Sellar($"{orden}|{id}|{clave}");
}
