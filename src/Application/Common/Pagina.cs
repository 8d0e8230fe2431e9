namespace ElGestorPortal.Application.Common;

/// <summary>Una página de una lista. <c>siguiente</c> es el cursor de la que sigue, o null; <c>total</c> solo cuando se pide.</summary>
public sealed record Pagina<T>(IReadOnlyList<T> Elementos, string? Siguiente = null, long? Total = null);

/// <summary>Colección entera, con la misma forma que una página.</summary>
public static class Pagina
{
    public const int LimitePorDefecto = 25;
    public const int LimiteMaximo = 200;

    /// <summary>El límite pedido, o el de por defecto.</summary>
    /// <exception cref="PeticionInvalidaException">Fuera de 1 a 200.</exception>
    public static int Acotar(int? limite) => (limite ?? LimitePorDefecto) is var n && n is >= 1 and <= LimiteMaximo
        ? n
        : throw new PeticionInvalidaException("limite-invalido", $"En cada página caben de 1 a {LimiteMaximo} filas. Corrija el límite.");

    public static Pagina<T> Entera<T>(IReadOnlyList<T> elementos) => new(elementos);
}

/// <summary>Cursores opacos: quien los recibe no puede leerlos ni cambiarlos.</summary>
public interface ICursores
{
    string Sellar(string posicion);

    /// <exception cref="PeticionInvalidaException">El cursor no es de este portal.</exception>
    string Abrir(string cursor);
}
